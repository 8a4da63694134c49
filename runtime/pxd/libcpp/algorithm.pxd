# cython: headers_on_use=True
# Algorithms over ranges.

from libcpp.utility cimport pair

cdef extern from "<algorithm>" namespace "std" nogil:
    bint all_of[It, P](It first, It last, P predicate) except +
    bint any_of[It, P](It first, It last, P predicate) except +
    bint none_of[It, P](It first, It last, P predicate) except +
    F for_each[It, F](It first, It last, F function) except +
    ptrdiff_t count[It, T](It first, It last, const T& value) except +
    ptrdiff_t count_if[It, P](It first, It last, P predicate) except +
    bint equal[It, It2](It first, It last, It2 other) except +
    It find[It, T](It first, It last, const T& value) except +
    It find_if[It, P](It first, It last, P predicate) except +
    It find_if_not[It, P](It first, It last, P predicate) except +
    It search[It, It2](It first, It last, It2 first_part, It2 last_part) except +
    Out copy[It, Out](It first, It last, Out target) except +
    Out copy_if[It, Out, P](It first, It last, Out target, P predicate) except +
    Out copy_n[It, Out](It first, size_t count, Out target) except +
    Out copy_backward[It, Out](It first, It last, Out target) except +
    void fill[It, T](It first, It last, const T& value) except +
    It fill_n[It, T](It first, size_t count, const T& value) except +
    Out transform[It, Out, F](It first, It last, Out target, F function) except +
    void generate[It, F](It first, It last, F function) except +
    It remove[It, T](It first, It last, const T& value) except +
    It remove_if[It, P](It first, It last, P predicate) except +
    void replace[It, T](It first, It last, const T& old_value, const T& new_value) except +
    void reverse[It](It first, It last) except +
    It rotate[It](It first, It middle, It last) except +
    It unique[It](It first, It last) except +
    It unique[It, P](It first, It last, P equal) except +
    void iter_swap[It](It a, It b) except +
    void swap[T](T& a, T& b) except +
    It partition[It, P](It first, It last, P predicate) except +
    void sort[It](It first, It last) except +
    void sort[It, C](It first, It last, C less) except +
    void stable_sort[It](It first, It last) except +
    void stable_sort[It, C](It first, It last, C less) except +
    void partial_sort[It](It first, It middle, It last) except +
    void partial_sort[It, C](It first, It middle, It last, C less) except +
    void nth_element[It](It first, It nth, It last) except +
    void nth_element[It, C](It first, It nth, It last, C less) except +
    bint is_sorted[It](It first, It last) except +
    It lower_bound[It, T](It first, It last, const T& value) except +
    It lower_bound[It, T, C](It first, It last, const T& value, C less) except +
    It upper_bound[It, T](It first, It last, const T& value) except +
    It upper_bound[It, T, C](It first, It last, const T& value, C less) except +
    bint binary_search[It, T](It first, It last, const T& value) except +
    pair[It, It] equal_range[It, T](It first, It last, const T& value) except +
    Out merge[It, It2, Out](It first, It last, It2 first2, It2 last2, Out target) except +
    Out set_union[It, It2, Out](It first, It last, It2 first2, It2 last2, Out target) except +
    Out set_intersection[It, It2, Out](It first, It last, It2 first2, It2 last2, Out target) except +
    Out set_difference[It, It2, Out](It first, It last, It2 first2, It2 last2, Out target) except +
    void make_heap[It](It first, It last) except +
    void make_heap[It, C](It first, It last, C less) except +
    void push_heap[It](It first, It last) except +
    void push_heap[It, C](It first, It last, C less) except +
    void pop_heap[It](It first, It last) except +
    void pop_heap[It, C](It first, It last, C less) except +
    void sort_heap[It](It first, It last) except +
    T max[T](const T& a, const T& b) except +
    T min[T](const T& a, const T& b) except +
    It max_element[It](It first, It last) except +
    It min_element[It](It first, It last) except +
    T clamp[T](const T& value, const T& low, const T& high) except +
    bint next_permutation[It](It first, It last) except +
    bint prev_permutation[It](It first, It last) except +
    It adjacent_find[It](It first, It last) except +
    It adjacent_find[It, P](It first, It last, P equal) except +
    It find_end[It, It2](It first, It last, It2 first_part, It2 last_part) except +
    It find_first_of[It, It2](It first, It last, It2 first_wanted, It2 last_wanted) except +
    It search_n[It, Size, T](It first, It last, Size count, const T& value) except +
    pair[It, It2] mismatch[It, It2](It first, It last, It2 other) except +
    bint lexicographical_compare[It, It2](It first, It last, It2 first2, It2 last2) except +
    bint lexicographical_compare[It, It2, C](It first, It last, It2 first2, It2 last2, C less) except +
    bint is_permutation[It, It2](It first, It last, It2 other) except +
    bint is_partitioned[It, P](It first, It last, P predicate) except +
    It is_sorted_until[It](It first, It last) except +
    It is_sorted_until[It, C](It first, It last, C less) except +
    It partition_point[It, P](It first, It last, P predicate) except +
    It stable_partition[It, P](It first, It last, P predicate) except +
    It generate_n[It, Size, F](It first, Size count, F function) except +
    Out move[It, Out](It first, It last, Out target) except +
    Out move_backward[It, Out](It first, It last, Out target) except +
    void replace_if[It, P, T](It first, It last, P predicate, const T& value) except +
    Out replace_copy[It, Out, T](It first, It last, Out target, const T& old_value, const T& new_value) except +
    Out replace_copy_if[It, Out, P, T](It first, It last, Out target, P predicate, const T& value) except +
    Out remove_copy[It, Out, T](It first, It last, Out target, const T& value) except +
    Out remove_copy_if[It, Out, P](It first, It last, Out target, P predicate) except +
    Out reverse_copy[It, Out](It first, It last, Out target) except +
    Out rotate_copy[It, Out](It first, It middle, It last, Out target) except +
    Out unique_copy[It, Out](It first, It last, Out target) except +
    It2 swap_ranges[It, It2](It first, It last, It2 other) except +
    It2 partial_sort_copy[It, It2](It first, It last, It2 target, It2 target_last) except +
    bint includes[It, It2](It first, It last, It2 first_wanted, It2 last_wanted) except +
    void inplace_merge[It](It first, It middle, It last) except +
    Out set_symmetric_difference[It, It2, Out](It first, It last, It2 first2, It2 last2, Out target) except +
    pair[T, T] minmax[T](const T& a, const T& b) except +
    pair[It, It] minmax_element[It](It first, It last) except +
    pair[It, It] minmax_element[It, C](It first, It last, C less) except +
    Out sample[It, Out, Count, Generator](It first, It last, Out target, Count count, Generator& generator) except +
    void sort_heap[It, C](It first, It last, C less) except +
