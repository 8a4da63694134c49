#ifdef __cplusplus
extern "C" {
#endif
int careful_twice(int x);
#ifdef __cplusplus
}
#endif
