/* A header of C; C++ would need to be told. */
int plain_twice(int x);
