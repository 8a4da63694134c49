# cython: headers_on_use=True
# Strings of bytes.

from libcpp.string_view cimport string_view

cdef extern from "<string>" namespace "std" nogil:
    cdef cppclass string:
        ctypedef char value_type
        ctypedef size_t size_type
        ctypedef ptrdiff_t difference_type
        cppclass iterator:
            iterator() except +
            iterator(iterator&) except +
            char& operator*()
            iterator operator++()
            iterator operator++(int)
            bint operator==(iterator)
            bint operator!=(iterator)
            iterator operator--()
            iterator operator--(int)
            iterator operator+(size_type)
            iterator operator-(size_type)
            difference_type operator-(iterator)
            bint operator<(iterator)
            bint operator>(iterator)
            bint operator<=(iterator)
            bint operator>=(iterator)
        cppclass const_iterator:
            const_iterator() except +
            const_iterator(const_iterator&) except +
            const_iterator(iterator&) except +
            const char& operator*()
            const_iterator operator++()
            const_iterator operator++(int)
            bint operator==(const_iterator)
            bint operator!=(const_iterator)
            const_iterator operator--()
            const_iterator operator--(int)
            const_iterator operator+(size_type)
            const_iterator operator-(size_type)
            difference_type operator-(const_iterator)
            bint operator<(const_iterator)
            bint operator>(const_iterator)
            bint operator<=(const_iterator)
            bint operator>=(const_iterator)
        cppclass reverse_iterator:
            reverse_iterator() except +
            reverse_iterator(reverse_iterator&) except +
            char& operator*()
            reverse_iterator operator++()
            reverse_iterator operator++(int)
            bint operator==(reverse_iterator)
            bint operator!=(reverse_iterator)
            reverse_iterator operator--()
            reverse_iterator operator--(int)
            reverse_iterator operator+(size_type)
            reverse_iterator operator-(size_type)
            difference_type operator-(reverse_iterator)
            bint operator<(reverse_iterator)
            bint operator>(reverse_iterator)
            bint operator<=(reverse_iterator)
            bint operator>=(reverse_iterator)
        cppclass const_reverse_iterator:
            const_reverse_iterator() except +
            const_reverse_iterator(const_reverse_iterator&) except +
            const_reverse_iterator(reverse_iterator&) except +
            const char& operator*()
            const_reverse_iterator operator++()
            const_reverse_iterator operator++(int)
            bint operator==(const_reverse_iterator)
            bint operator!=(const_reverse_iterator)
            const_reverse_iterator operator--()
            const_reverse_iterator operator--(int)
            const_reverse_iterator operator+(size_type)
            const_reverse_iterator operator-(size_type)
            difference_type operator-(const_reverse_iterator)
            bint operator<(const_reverse_iterator)
            bint operator>(const_reverse_iterator)
            bint operator<=(const_reverse_iterator)
            bint operator>=(const_reverse_iterator)
        string() except +
        string(const string& text) except +
        string(const string& text, size_t position) except +
        string(const string& text, size_t position, size_t size) except +
        string(const char* text) except +
        string(const char* text, size_t size) except +
        string(size_t count, char character) except +
        string(const string_view& text) except +
        string string[InputIt](InputIt first, InputIt last) except +
        iterator begin()
        iterator end()
        const_iterator const_begin "begin" ()
        const_iterator const_end "end" ()
        const_iterator cbegin()
        const_iterator cend()
        reverse_iterator rbegin()
        reverse_iterator rend()
        const_reverse_iterator const_rbegin "crbegin" ()
        const_reverse_iterator const_rend "crend" ()
        const_reverse_iterator crbegin()
        const_reverse_iterator crend()
        const char* c_str()
        const char* data()
        size_t size()
        size_t length()
        size_t max_size()
        size_t capacity()
        bint empty()
        void clear()
        void resize(size_t size) except +
        void resize(size_t size, char character) except +
        void reserve(size_t size) except +
        void shrink_to_fit() except +
        char& at(size_t position) except +
        char& operator[](size_t position)
        char& front()
        char& back()
        void push_back(char character) except +
        void pop_back()
        int compare(const string& text)
        int compare(size_t position, size_t size, const string& text) except +
        int compare(size_t position, size_t size, const string& text, size_t start, size_t count) except +
        int compare(const char* text) except +
        int compare(size_t position, size_t size, const char* text) except +
        int compare(size_t position, size_t size, const char* text, size_t count) except +
        bint starts_with(char character)
        bint starts_with(const char* text)
        bint ends_with(char character)
        bint ends_with(const char* text)
        bint contains(char character)
        bint contains(const char* text)
        string& append(const string& text) except +
        string& append(const string& text, size_t position, size_t size) except +
        string& append(const char* text) except +
        string& append(const char* text, size_t size) except +
        string& append(size_t count, char character) except +
        string& append[InputIt](InputIt first, InputIt last) except +
        string& assign(const string& text) except +
        string& assign(const string& text, size_t position, size_t size) except +
        string& assign(const char* text) except +
        string& assign(const char* text, size_t size) except +
        string& assign(size_t count, char character) except +
        string& assign[InputIt](InputIt first, InputIt last) except +
        string& insert(size_t position, const string& text) except +
        string& insert(size_t position, const string& text, size_t start, size_t size) except +
        string& insert(size_t position, const char* text) except +
        string& insert(size_t position, const char* text, size_t size) except +
        string& insert(size_t position, size_t count, char character) except +
        iterator insert(iterator position, char character) except +
        iterator insert(iterator position, size_t count, char character) except +
        iterator insert[InputIt](iterator position, InputIt first, InputIt last) except +
        string& erase() except +
        string& erase(size_t position) except +
        string& erase(size_t position, size_t size) except +
        iterator erase(iterator position)
        iterator erase(iterator first, iterator last)
        string& replace(size_t position, size_t size, const string& text) except +
        string& replace(size_t position, size_t size, const string& text, size_t start, size_t count) except +
        string& replace(size_t position, size_t size, const char* text) except +
        string& replace(size_t position, size_t size, const char* text, size_t count) except +
        string& replace(size_t position, size_t size, size_t count, char character) except +
        string& replace(iterator first, iterator last, const string& text) except +
        string& replace(iterator first, iterator last, const char* text) except +
        string& replace(iterator first, iterator last, const char* text, size_t count) except +
        string& replace(iterator first, iterator last, size_t count, char character) except +
        string& replace[InputIt](iterator first, iterator last, InputIt from_first, InputIt from_last) except +
        size_t copy(char* target, size_t size, size_t position) except +
        size_t copy(char* target, size_t size) except +
        size_t find(const string& text)
        size_t find(const string& text, size_t position)
        size_t find(const char* text)
        size_t find(const char* text, size_t position)
        size_t find(const char* text, size_t position, size_t size)
        size_t find(char character)
        size_t find(char character, size_t position)
        size_t rfind(const string& text)
        size_t rfind(const string& text, size_t position)
        size_t rfind(const char* text)
        size_t rfind(const char* text, size_t position)
        size_t rfind(const char* text, size_t position, size_t size)
        size_t rfind(char character)
        size_t rfind(char character, size_t position)
        size_t find_first_of(const string& text)
        size_t find_first_of(const string& text, size_t position)
        size_t find_first_of(const char* text)
        size_t find_first_of(const char* text, size_t position)
        size_t find_first_of(const char* text, size_t position, size_t size)
        size_t find_first_of(char character)
        size_t find_first_of(char character, size_t position)
        size_t find_first_not_of(const string& text)
        size_t find_first_not_of(const string& text, size_t position)
        size_t find_first_not_of(const char* text)
        size_t find_first_not_of(const char* text, size_t position)
        size_t find_first_not_of(const char* text, size_t position, size_t size)
        size_t find_first_not_of(char character)
        size_t find_first_not_of(char character, size_t position)
        size_t find_last_of(const string& text)
        size_t find_last_of(const string& text, size_t position)
        size_t find_last_of(const char* text)
        size_t find_last_of(const char* text, size_t position)
        size_t find_last_of(const char* text, size_t position, size_t size)
        size_t find_last_of(char character)
        size_t find_last_of(char character, size_t position)
        size_t find_last_not_of(const string& text)
        size_t find_last_not_of(const string& text, size_t position)
        size_t find_last_not_of(const char* text)
        size_t find_last_not_of(const char* text, size_t position)
        size_t find_last_not_of(const char* text, size_t position, size_t size)
        size_t find_last_not_of(char character)
        size_t find_last_not_of(char character, size_t position)
        string substr(size_t position, size_t size) except +
        string substr(size_t position) except +
        string substr() except +
        void swap(string&)
        string operator+(const string&) except +
        string operator+(const char*) except +
        bint operator==(const string&)
        bint operator==(const char*)
        bint operator!=(const string&)
        bint operator!=(const char*)
        bint operator<(const string&)
        bint operator<(const char*)
        bint operator>(const string&)
        bint operator>(const char*)
        bint operator<=(const string&)
        bint operator<=(const char*)
        bint operator>=(const string&)
        bint operator>=(const char*)

    size_t npos "std::string::npos"
    string to_string(int value) except +
    string to_string(long value) except +
    string to_string(long long value) except +
    string to_string(unsigned value) except +
    string to_string(size_t value) except +
    string to_string(float value) except +
    string to_string(double value) except +
    string to_string(long double value) except +
    int stoi(const string& text) except +
    long stol(const string& text) except +
    long long stoll(const string& text) except +
    float stof(const string& text) except +
    double stod(const string& text) except +
    unsigned long stoul(const string& text) except +
    unsigned long long stoull(const string& text) except +
    long double stold(const string& text) except +
