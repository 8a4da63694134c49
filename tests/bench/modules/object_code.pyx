# cython: language_level=3
"""Code over Python objects, as it stands around kernels: one function for each typical mix."""


class Account:
    def __init__(self, owner, balance):
        self.owner = owner
        self.balance = balance
        self.count = 0

    def deposit(self, amount):
        self.balance = self.balance + amount
        self.count += 1
        return self

    def total(self):
        return self.balance * 2


def attributes(n):
    """attribute and method calls"""
    account = Account("x", 10)
    result = 0
    for i in range(n):
        account.deposit(i)
        result = result + account.total() + account.count
    return result, account.owner.upper()


def containers(n):
    """dict and list loops"""
    counts = {}
    values = []
    for i in range(n):
        key = i % 17
        counts[key] = counts.get(key, 0) + 1
        values.append(i)
        if key in counts and i > 2:
            values[i - 1] = values[i - 2]
    total = 0
    for key, value in counts.items():
        total += key * value
    squares = [v * v for v in values if v % 2]
    return total, len(squares), sum(values), sorted(counts)[:3]


def integers(n):
    """integer arithmetic on objects"""
    a, b = 0, 1
    total = 0
    for i in range(n):
        a, b = b, (a + b) % 1000003
        total += a * 3 - (b >> 1) + (i & 7)
        if a == b or total > 10 ** 15:
            total -= 1
    return total, a, b


def half(x, y=2):
    return x - y


def collatz(k):
    if k % 2 == 0:
        return k // 2
    return 3 * k + 1


def fibonacci(n):
    if n < 2:
        return n
    return fibonacci(n - 1) + fibonacci(n - 2)


def functions(n):
    """calls between def functions"""
    k = 27
    for i in range(n):
        k = collatz(k)
        k = half(k, y=-2)
        if k > 1000:
            k = half(k)
            k = k % 97 + 2
    return k, fibonacci(14)


def strings(n):
    """string building"""
    parts = []
    text = ""
    for i in range(n):
        parts.append(f"{i}:{i * 2:>4}")
        text += "ab" + str(i)
        if text.endswith("9"):
            text = text[:10]
        if "ab1" in text and text != "x":
            parts.append("%s-%d" % (text[:3], i))
    return len(",".join(parts)), text.upper().replace("A", "b")


def evens(n):
    for i in range(n):
        if i % 2 == 0:
            yield i


def running(values):
    total = 0
    for value in values:
        total += value
        yield total


def generators(n):
    """generators"""
    return sum(running(evens(n))), max(x * 2 for x in evens(n)), sum(1 for x in running(range(n)) if x & 1)
