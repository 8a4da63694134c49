#pragma once

struct KcTestQueue {
  int n;
  KcTestQueue(int n = 0) : n(n) {}
  struct place { int at; };
  place begin() const { return {n}; }
};
inline int kc_test_size(KcTestQueue& q) { return q.n; }
inline int kc_test_pointed(KcTestQueue* q) { return q->n + 1; }
