# cython: headers_on_use=True
# Text that belongs to someone else.

from libcpp.string cimport string

cdef extern from "<string_view>" namespace "std" nogil:
    cdef cppclass string_view:
        ctypedef char value_type
        ctypedef size_t size_type
        ctypedef ptrdiff_t difference_type
        cppclass const_iterator:
            const_iterator() except +
            const_iterator(const_iterator&) except +
            const char& operator*()
            const_iterator operator++()
            const_iterator operator++(int)
            const_iterator operator--()
            const_iterator operator--(int)
            const_iterator operator+(size_type)
            const_iterator operator-(size_type)
            difference_type operator-(const_iterator)
            bint operator==(const_iterator)
            bint operator!=(const_iterator)
            bint operator<(const_iterator)
            bint operator>(const_iterator)
            bint operator<=(const_iterator)
            bint operator>=(const_iterator)
        cppclass const_reverse_iterator:
            const_reverse_iterator() except +
            const_reverse_iterator(const_reverse_iterator&) except +
            const char& operator*()
            const_reverse_iterator operator++()
            const_reverse_iterator operator++(int)
            const_reverse_iterator operator--()
            const_reverse_iterator operator--(int)
            const_reverse_iterator operator+(size_type)
            const_reverse_iterator operator-(size_type)
            difference_type operator-(const_reverse_iterator)
            bint operator==(const_reverse_iterator)
            bint operator!=(const_reverse_iterator)
            bint operator<(const_reverse_iterator)
            bint operator>(const_reverse_iterator)
            bint operator<=(const_reverse_iterator)
            bint operator>=(const_reverse_iterator)
        ctypedef const_iterator iterator
        ctypedef const_reverse_iterator reverse_iterator
        string_view()
        string_view(const string_view&)
        string_view(const char* text, size_t length)
        string_view(const char* text)
        string_view(const string& text)
        const_iterator begin()
        const_iterator end()
        const_reverse_iterator rbegin()
        const_reverse_iterator rend()
        const_reverse_iterator crbegin()
        const_reverse_iterator crend()
        const_iterator cbegin()
        const_iterator cend()
        const char& operator[](size_t at)
        const char& at(size_t at) except +
        const char& front()
        const char& back()
        const char* data()
        size_t size()
        size_t length()
        size_t max_size()
        bint empty()
        bint starts_with(string_view text)
        bint starts_with(char c)
        bint ends_with(string_view text)
        bint ends_with(char c)
        bint contains(string_view text)
        bint contains(char c)
        void remove_prefix(size_t count)
        void remove_suffix(size_t count)
        void swap(string_view&)
        size_t copy(char* target, size_t count, size_t at) except +
        size_t copy(char* target, size_t count) except +
        string_view substr() except +
        string_view substr(size_t at) except +
        string_view substr(size_t at, size_t count) except +
        int compare(string_view other)
        int compare(size_t at, size_t count, string_view other) except +
        int compare(const char* text)
        int compare(size_t at, size_t count, const char* text) except +
        int compare(size_t at, size_t count, const char* text, size_t size) except +
        int compare(size_t at, size_t count, string_view other, size_t other_at, size_t other_count) except +
        size_t find(string_view text)
        size_t find(string_view text, size_t at)
        size_t find(const char* text, size_t at, size_t count)
        size_t find(char c)
        size_t find(char c, size_t at)
        size_t rfind(string_view text)
        size_t rfind(string_view text, size_t at)
        size_t rfind(const char* text, size_t at, size_t count)
        size_t rfind(char c)
        size_t rfind(char c, size_t at)
        size_t find_first_of(string_view text)
        size_t find_first_of(string_view text, size_t at)
        size_t find_first_of(const char* text, size_t at, size_t count)
        size_t find_first_of(char c)
        size_t find_first_of(char c, size_t at)
        size_t find_first_not_of(string_view text)
        size_t find_first_not_of(string_view text, size_t at)
        size_t find_first_not_of(const char* text, size_t at, size_t count)
        size_t find_first_not_of(char c)
        size_t find_first_not_of(char c, size_t at)
        size_t find_last_of(string_view text)
        size_t find_last_of(string_view text, size_t at)
        size_t find_last_of(const char* text, size_t at, size_t count)
        size_t find_last_of(char c)
        size_t find_last_of(char c, size_t at)
        size_t find_last_not_of(string_view text)
        size_t find_last_not_of(string_view text, size_t at)
        size_t find_last_not_of(const char* text, size_t at, size_t count)
        size_t find_last_not_of(char c)
        size_t find_last_not_of(char c, size_t at)
        bint operator==(string_view)
        bint operator!=(string_view)
        bint operator<(string_view)
        bint operator>(string_view)
        bint operator<=(string_view)
        bint operator>=(string_view)
    const size_t npos "std::string_view::npos"
