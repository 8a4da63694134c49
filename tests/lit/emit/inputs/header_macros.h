#define used(x) ((x) * size)
#define size 2
#define level 4
#define rate 3
#define max(a, b) ((a) > (b) ? (a) : (b))
#define nowhere 1
