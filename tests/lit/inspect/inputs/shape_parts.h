typedef struct part_t { long weight; } part_t;
