# cython: headers_on_use=True
# Algorithms over ranges.

from libcpp.utility cimport pair

cdef extern from "<algorithm>" namespace "std" nogil:
    bint all_of[It, P](It first, It last, P predicate) except +
    bint any_of[It, P](It first, It last, P predicate) except +
    bint none_of[It, P](It first, It last, P predicate) except +
    F for_each[It, F](It first, It last, F function) except +
    It for_each_n[It, Size, F](It first, Size count, F function) except +
    ptrdiff_t count[It, T](It first, It last, const T& value) except +
    ptrdiff_t count_if[It, P](It first, It last, P predicate) except +
    pair[It, It2] mismatch[It, It2](It first, It last, It2 other) except +
    pair[It, It2] mismatch[It, It2, P](It first, It last, It2 other, P equal) except +
    pair[It, It2] mismatch[It, It2](It first, It last, It2 other, It2 other_last) except +
    pair[It, It2] mismatch[It, It2, P](It first, It last, It2 other, It2 other_last, P equal) except +
    bint equal[It, It2](It first, It last, It2 other) except +
    bint equal[It, It2, P](It first, It last, It2 other, P equal) except +
    bint equal[It, It2](It first, It last, It2 other, It2 other_last) except +
    bint equal[It, It2, P](It first, It last, It2 other, It2 other_last, P equal) except +
    It find[It, T](It first, It last, const T& value) except +
    It find_if[It, P](It first, It last, P predicate) except +
    It find_if_not[It, P](It first, It last, P predicate) except +
    It find_end[It, It2](It first, It last, It2 first_part, It2 last_part) except +
    It find_end[It, It2, P](It first, It last, It2 first_part, It2 last_part, P equal) except +
    It find_first_of[It, It2](It first, It last, It2 first_wanted, It2 last_wanted) except +
    It find_first_of[It, It2, P](It first, It last, It2 first_wanted, It2 last_wanted, P equal) except +
    It adjacent_find[It](It first, It last) except +
    It adjacent_find[It, P](It first, It last, P equal) except +
    It search[It, It2](It first, It last, It2 first_part, It2 last_part) except +
    It search[It, It2, P](It first, It last, It2 first_part, It2 last_part, P equal) except +
    It search_n[It, Size, T](It first, It last, Size count, const T& value) except +
    It search_n[It, Size, T, P](It first, It last, Size count, const T& value, P equal) except +
    Out copy[It, Out](It first, It last, Out target) except +
    Out copy_if[It, Out, P](It first, It last, Out target, P predicate) except +
    Out copy_n[It, Size, Out](It first, Size count, Out target) except +
    Out copy_backward[It, Out](It first, It last, Out target_last) except +
    Out move[It, Out](It first, It last, Out target) except +
    Out move_backward[It, Out](It first, It last, Out target_last) except +
    void fill[It, T](It first, It last, const T& value) except +
    It fill_n[It, Size, T](It first, Size count, const T& value) except +
    Out transform[It, Out, F](It first, It last, Out target, F function) except +
    Out transform[It, It2, Out, F](It first, It last, It2 other, Out target, F function) except +
    void generate[It, F](It first, It last, F function) except +
    It generate_n[It, Size, F](It first, Size count, F function) except +
    It remove[It, T](It first, It last, const T& value) except +
    It remove_if[It, P](It first, It last, P predicate) except +
    Out remove_copy[It, Out, T](It first, It last, Out target, const T& value) except +
    Out remove_copy_if[It, Out, P](It first, It last, Out target, P predicate) except +
    void replace[It, T](It first, It last, const T& old_value, const T& new_value) except +
    void replace_if[It, P, T](It first, It last, P predicate, const T& value) except +
    Out replace_copy[It, Out, T](It first, It last, Out target, const T& old_value, const T& new_value) except +
    Out replace_copy_if[It, Out, P, T](It first, It last, Out target, P predicate, const T& value) except +
    void swap[T](T& a, T& b) except +
    It2 swap_ranges[It, It2](It first, It last, It2 other) except +
    void iter_swap[It](It a, It b) except +
    void reverse[It](It first, It last) except +
    Out reverse_copy[It, Out](It first, It last, Out target) except +
    It rotate[It](It first, It middle, It last) except +
    Out rotate_copy[It, Out](It first, It middle, It last, Out target) except +
    It unique[It](It first, It last) except +
    It unique[It, P](It first, It last, P equal) except +
    Out unique_copy[It, Out](It first, It last, Out target) except +
    Out unique_copy[It, Out, P](It first, It last, Out target, P equal) except +
    Out sample[It, Out, Size, Generator](It first, It last, Out target, Size count, Generator& generator) except +
    void shuffle[It, Generator](It first, It last, Generator& generator) except +
    # Partitions.
    bint is_partitioned[It, P](It first, It last, P predicate) except +
    It partition[It, P](It first, It last, P predicate) except +
    pair[Out, Out2] partition_copy[It, Out, Out2, P](It first, It last, Out target_true, Out2 target_false, P predicate) except +
    It stable_partition[It, P](It first, It last, P predicate) except +
    It partition_point[It, P](It first, It last, P predicate) except +
    # Sorting.
    bint is_sorted[It](It first, It last) except +
    bint is_sorted[It, C](It first, It last, C less) except +
    It is_sorted_until[It](It first, It last) except +
    It is_sorted_until[It, C](It first, It last, C less) except +
    void sort[It](It first, It last) except +
    void sort[It, C](It first, It last, C less) except +
    void stable_sort[It](It first, It last) except +
    void stable_sort[It, C](It first, It last, C less) except +
    void partial_sort[It](It first, It middle, It last) except +
    void partial_sort[It, C](It first, It middle, It last, C less) except +
    It2 partial_sort_copy[It, It2](It first, It last, It2 target, It2 target_last) except +
    It2 partial_sort_copy[It, It2, C](It first, It last, It2 target, It2 target_last, C less) except +
    void nth_element[It](It first, It nth, It last) except +
    void nth_element[It, C](It first, It nth, It last, C less) except +
    # Sorted ranges.
    It lower_bound[It, T](It first, It last, const T& value) except +
    It lower_bound[It, T, C](It first, It last, const T& value, C less) except +
    It upper_bound[It, T](It first, It last, const T& value) except +
    It upper_bound[It, T, C](It first, It last, const T& value, C less) except +
    bint binary_search[It, T](It first, It last, const T& value) except +
    bint binary_search[It, T, C](It first, It last, const T& value, C less) except +
    pair[It, It] equal_range[It, T](It first, It last, const T& value) except +
    pair[It, It] equal_range[It, T, C](It first, It last, const T& value, C less) except +
    Out merge[It, It2, Out](It first, It last, It2 first2, It2 last2, Out target) except +
    Out merge[It, It2, Out, C](It first, It last, It2 first2, It2 last2, Out target, C less) except +
    void inplace_merge[It](It first, It middle, It last) except +
    void inplace_merge[It, C](It first, It middle, It last, C less) except +
    bint includes[It, It2](It first, It last, It2 first_wanted, It2 last_wanted) except +
    bint includes[It, It2, C](It first, It last, It2 first_wanted, It2 last_wanted, C less) except +
    Out set_union[It, It2, Out](It first, It last, It2 first2, It2 last2, Out target) except +
    Out set_union[It, It2, Out, C](It first, It last, It2 first2, It2 last2, Out target, C less) except +
    Out set_intersection[It, It2, Out](It first, It last, It2 first2, It2 last2, Out target) except +
    Out set_intersection[It, It2, Out, C](It first, It last, It2 first2, It2 last2, Out target, C less) except +
    Out set_difference[It, It2, Out](It first, It last, It2 first2, It2 last2, Out target) except +
    Out set_difference[It, It2, Out, C](It first, It last, It2 first2, It2 last2, Out target, C less) except +
    Out set_symmetric_difference[It, It2, Out](It first, It last, It2 first2, It2 last2, Out target) except +
    Out set_symmetric_difference[It, It2, Out, C](It first, It last, It2 first2, It2 last2, Out target, C less) except +
    # Heaps.
    bint is_heap[It](It first, It last) except +
    bint is_heap[It, C](It first, It last, C less) except +
    It is_heap_until[It](It first, It last) except +
    It is_heap_until[It, C](It first, It last, C less) except +
    void make_heap[It](It first, It last) except +
    void make_heap[It, C](It first, It last, C less) except +
    void push_heap[It](It first, It last) except +
    void push_heap[It, C](It first, It last, C less) except +
    void pop_heap[It](It first, It last) except +
    void pop_heap[It, C](It first, It last, C less) except +
    void sort_heap[It](It first, It last) except +
    void sort_heap[It, C](It first, It last, C less) except +
    # Smallest and largest, and the order of ranges.
    T max[T](const T& a, const T& b) except +
    T max[T, C](const T& a, const T& b, C less) except +
    T min[T](const T& a, const T& b) except +
    T min[T, C](const T& a, const T& b, C less) except +
    pair[T, T] minmax[T](const T& a, const T& b) except +
    pair[T, T] minmax[T, C](const T& a, const T& b, C less) except +
    T clamp[T](const T& value, const T& low, const T& high) except +
    T clamp[T, C](const T& value, const T& low, const T& high, C less) except +
    It max_element[It](It first, It last) except +
    It max_element[It, C](It first, It last, C less) except +
    It min_element[It](It first, It last) except +
    It min_element[It, C](It first, It last, C less) except +
    pair[It, It] minmax_element[It](It first, It last) except +
    pair[It, It] minmax_element[It, C](It first, It last, C less) except +
    bint lexicographical_compare[It, It2](It first, It last, It2 first2, It2 last2) except +
    bint lexicographical_compare[It, It2, C](It first, It last, It2 first2, It2 last2, C less) except +
    bint is_permutation[It, It2](It first, It last, It2 other) except +
    bint is_permutation[It, It2, P](It first, It last, It2 other, P equal) except +
    bint is_permutation[It, It2](It first, It last, It2 other, It2 other_last) except +
    bint is_permutation[It, It2, P](It first, It last, It2 other, It2 other_last, P equal) except +
    bint next_permutation[It](It first, It last) except +
    bint next_permutation[It, C](It first, It last, C less) except +
    bint prev_permutation[It](It first, It last) except +
    bint prev_permutation[It, C](It first, It last, C less) except +

    # The same under a policy of libcpp.execution.
    bint all_of[Policy, It, P](Policy&& policy, It first, It last, P predicate) except +
    bint any_of[Policy, It, P](Policy&& policy, It first, It last, P predicate) except +
    bint none_of[Policy, It, P](Policy&& policy, It first, It last, P predicate) except +
    void for_each[Policy, It, F](Policy&& policy, It first, It last, F function) except +
    It for_each_n[Policy, It, Size, F](Policy&& policy, It first, Size count, F function) except +
    ptrdiff_t count[Policy, It, T](Policy&& policy, It first, It last, const T& value) except +
    ptrdiff_t count_if[Policy, It, P](Policy&& policy, It first, It last, P predicate) except +
    pair[It, It2] mismatch[Policy, It, It2](Policy&& policy, It first, It last, It2 other) except +
    pair[It, It2] mismatch[Policy, It, It2, P](Policy&& policy, It first, It last, It2 other, P equal) except +
    pair[It, It2] mismatch[Policy, It, It2](Policy&& policy, It first, It last, It2 other, It2 other_last) except +
    pair[It, It2] mismatch[Policy, It, It2, P](Policy&& policy, It first, It last, It2 other, It2 other_last, P equal) except +
    bint equal[Policy, It, It2](Policy&& policy, It first, It last, It2 other) except +
    bint equal[Policy, It, It2, P](Policy&& policy, It first, It last, It2 other, P equal) except +
    bint equal[Policy, It, It2](Policy&& policy, It first, It last, It2 other, It2 other_last) except +
    bint equal[Policy, It, It2, P](Policy&& policy, It first, It last, It2 other, It2 other_last, P equal) except +
    It find[Policy, It, T](Policy&& policy, It first, It last, const T& value) except +
    It find_if[Policy, It, P](Policy&& policy, It first, It last, P predicate) except +
    It find_if_not[Policy, It, P](Policy&& policy, It first, It last, P predicate) except +
    It find_end[Policy, It, It2](Policy&& policy, It first, It last, It2 first_part, It2 last_part) except +
    It find_end[Policy, It, It2, P](Policy&& policy, It first, It last, It2 first_part, It2 last_part, P equal) except +
    It find_first_of[Policy, It, It2](Policy&& policy, It first, It last, It2 first_wanted, It2 last_wanted) except +
    It find_first_of[Policy, It, It2, P](Policy&& policy, It first, It last, It2 first_wanted, It2 last_wanted, P equal) except +
    It adjacent_find[Policy, It](Policy&& policy, It first, It last) except +
    It adjacent_find[Policy, It, P](Policy&& policy, It first, It last, P equal) except +
    It search[Policy, It, It2](Policy&& policy, It first, It last, It2 first_part, It2 last_part) except +
    It search[Policy, It, It2, P](Policy&& policy, It first, It last, It2 first_part, It2 last_part, P equal) except +
    It search_n[Policy, It, Size, T](Policy&& policy, It first, It last, Size count, const T& value) except +
    It search_n[Policy, It, Size, T, P](Policy&& policy, It first, It last, Size count, const T& value, P equal) except +
    Out copy[Policy, It, Out](Policy&& policy, It first, It last, Out target) except +
    Out copy_if[Policy, It, Out, P](Policy&& policy, It first, It last, Out target, P predicate) except +
    Out copy_n[Policy, It, Size, Out](Policy&& policy, It first, Size count, Out target) except +
    Out move[Policy, It, Out](Policy&& policy, It first, It last, Out target) except +
    void fill[Policy, It, T](Policy&& policy, It first, It last, const T& value) except +
    It fill_n[Policy, It, Size, T](Policy&& policy, It first, Size count, const T& value) except +
    Out transform[Policy, It, Out, F](Policy&& policy, It first, It last, Out target, F function) except +
    Out transform[Policy, It, It2, Out, F](Policy&& policy, It first, It last, It2 other, Out target, F function) except +
    void generate[Policy, It, F](Policy&& policy, It first, It last, F function) except +
    It generate_n[Policy, It, Size, F](Policy&& policy, It first, Size count, F function) except +
    It remove[Policy, It, T](Policy&& policy, It first, It last, const T& value) except +
    It remove_if[Policy, It, P](Policy&& policy, It first, It last, P predicate) except +
    Out remove_copy[Policy, It, Out, T](Policy&& policy, It first, It last, Out target, const T& value) except +
    Out remove_copy_if[Policy, It, Out, P](Policy&& policy, It first, It last, Out target, P predicate) except +
    void replace[Policy, It, T](Policy&& policy, It first, It last, const T& old_value, const T& new_value) except +
    void replace_if[Policy, It, P, T](Policy&& policy, It first, It last, P predicate, const T& value) except +
    Out replace_copy[Policy, It, Out, T](Policy&& policy, It first, It last, Out target, const T& old_value, const T& new_value) except +
    Out replace_copy_if[Policy, It, Out, P, T](Policy&& policy, It first, It last, Out target, P predicate, const T& value) except +
    It2 swap_ranges[Policy, It, It2](Policy&& policy, It first, It last, It2 other) except +
    void reverse[Policy, It](Policy&& policy, It first, It last) except +
    Out reverse_copy[Policy, It, Out](Policy&& policy, It first, It last, Out target) except +
    It rotate[Policy, It](Policy&& policy, It first, It middle, It last) except +
    Out rotate_copy[Policy, It, Out](Policy&& policy, It first, It middle, It last, Out target) except +
    It unique[Policy, It](Policy&& policy, It first, It last) except +
    It unique[Policy, It, P](Policy&& policy, It first, It last, P equal) except +
    Out unique_copy[Policy, It, Out](Policy&& policy, It first, It last, Out target) except +
    Out unique_copy[Policy, It, Out, P](Policy&& policy, It first, It last, Out target, P equal) except +
    bint is_partitioned[Policy, It, P](Policy&& policy, It first, It last, P predicate) except +
    It partition[Policy, It, P](Policy&& policy, It first, It last, P predicate) except +
    pair[Out, Out2] partition_copy[Policy, It, Out, Out2, P](Policy&& policy, It first, It last, Out target_true, Out2 target_false, P predicate) except +
    It stable_partition[Policy, It, P](Policy&& policy, It first, It last, P predicate) except +
    bint is_sorted[Policy, It](Policy&& policy, It first, It last) except +
    bint is_sorted[Policy, It, C](Policy&& policy, It first, It last, C less) except +
    It is_sorted_until[Policy, It](Policy&& policy, It first, It last) except +
    It is_sorted_until[Policy, It, C](Policy&& policy, It first, It last, C less) except +
    void sort[Policy, It](Policy&& policy, It first, It last) except +
    void sort[Policy, It, C](Policy&& policy, It first, It last, C less) except +
    void stable_sort[Policy, It](Policy&& policy, It first, It last) except +
    void stable_sort[Policy, It, C](Policy&& policy, It first, It last, C less) except +
    void partial_sort[Policy, It](Policy&& policy, It first, It middle, It last) except +
    void partial_sort[Policy, It, C](Policy&& policy, It first, It middle, It last, C less) except +
    It2 partial_sort_copy[Policy, It, It2](Policy&& policy, It first, It last, It2 target, It2 target_last) except +
    It2 partial_sort_copy[Policy, It, It2, C](Policy&& policy, It first, It last, It2 target, It2 target_last, C less) except +
    void nth_element[Policy, It](Policy&& policy, It first, It nth, It last) except +
    void nth_element[Policy, It, C](Policy&& policy, It first, It nth, It last, C less) except +
    Out merge[Policy, It, It2, Out](Policy&& policy, It first, It last, It2 first2, It2 last2, Out target) except +
    Out merge[Policy, It, It2, Out, C](Policy&& policy, It first, It last, It2 first2, It2 last2, Out target, C less) except +
    void inplace_merge[Policy, It](Policy&& policy, It first, It middle, It last) except +
    void inplace_merge[Policy, It, C](Policy&& policy, It first, It middle, It last, C less) except +
    bint includes[Policy, It, It2](Policy&& policy, It first, It last, It2 first_wanted, It2 last_wanted) except +
    bint includes[Policy, It, It2, C](Policy&& policy, It first, It last, It2 first_wanted, It2 last_wanted, C less) except +
    Out set_union[Policy, It, It2, Out](Policy&& policy, It first, It last, It2 first2, It2 last2, Out target) except +
    Out set_union[Policy, It, It2, Out, C](Policy&& policy, It first, It last, It2 first2, It2 last2, Out target, C less) except +
    Out set_intersection[Policy, It, It2, Out](Policy&& policy, It first, It last, It2 first2, It2 last2, Out target) except +
    Out set_intersection[Policy, It, It2, Out, C](Policy&& policy, It first, It last, It2 first2, It2 last2, Out target, C less) except +
    Out set_difference[Policy, It, It2, Out](Policy&& policy, It first, It last, It2 first2, It2 last2, Out target) except +
    Out set_difference[Policy, It, It2, Out, C](Policy&& policy, It first, It last, It2 first2, It2 last2, Out target, C less) except +
    Out set_symmetric_difference[Policy, It, It2, Out](Policy&& policy, It first, It last, It2 first2, It2 last2, Out target) except +
    Out set_symmetric_difference[Policy, It, It2, Out, C](Policy&& policy, It first, It last, It2 first2, It2 last2, Out target, C less) except +
    bint is_heap[Policy, It](Policy&& policy, It first, It last) except +
    bint is_heap[Policy, It, C](Policy&& policy, It first, It last, C less) except +
    It is_heap_until[Policy, It](Policy&& policy, It first, It last) except +
    It is_heap_until[Policy, It, C](Policy&& policy, It first, It last, C less) except +
    It max_element[Policy, It](Policy&& policy, It first, It last) except +
    It max_element[Policy, It, C](Policy&& policy, It first, It last, C less) except +
    It min_element[Policy, It](Policy&& policy, It first, It last) except +
    It min_element[Policy, It, C](Policy&& policy, It first, It last, C less) except +
    pair[It, It] minmax_element[Policy, It](Policy&& policy, It first, It last) except +
    pair[It, It] minmax_element[Policy, It, C](Policy&& policy, It first, It last, C less) except +
    bint lexicographical_compare[Policy, It, It2](Policy&& policy, It first, It last, It2 first2, It2 last2) except +
    bint lexicographical_compare[Policy, It, It2, C](Policy&& policy, It first, It last, It2 first2, It2 last2, C less) except +
