# cython: headers_on_use=True
# Text.

from cpython.object cimport PyObject

cdef extern from "Python.h":
    const Py_UCS4 Py_UNICODE_REPLACEMENT_CHARACTER

    bint PyUnicode_Check(object value)
    bint PyUnicode_CheckExact(object value)
    unicode PyUnicode_New(Py_ssize_t size, Py_UCS4 largest)
    Py_ssize_t PyUnicode_GetLength(object value) except -1
    Py_ssize_t PyUnicode_GET_LENGTH(object value)
    int PyUnicode_KIND(object value)
    void* PyUnicode_DATA(object value)
    Py_UCS4 PyUnicode_READ(int kind, void* data, Py_ssize_t index)
    void PyUnicode_WRITE(int kind, void* data, Py_ssize_t index, Py_UCS4 character)
    Py_UCS4 PyUnicode_READ_CHAR(object value, Py_ssize_t index)
    Py_UCS4 PyUnicode_MAX_CHAR_VALUE(object value)
    unicode PyUnicode_FromString(const char* text)
    unicode PyUnicode_FromStringAndSize(const char* text, Py_ssize_t size)
    unicode PyUnicode_FromKindAndData(int kind, const void* data, Py_ssize_t size)
    unicode PyUnicode_FromOrdinal(int ordinal)
    unicode PyUnicode_FromFormat(const char* format, ...)
    unicode PyUnicode_FromObject(object value)
    unicode PyUnicode_FromEncodedObject(object value, const char* encoding, const char* errors)
    unicode PyUnicode_InternFromString(const char* text)
    void PyUnicode_InternInPlace(PyObject** value)
    unicode PyUnicode_Decode(const char* text, Py_ssize_t size, const char* encoding, const char* errors)
    unicode PyUnicode_DecodeUTF8(const char* text, Py_ssize_t size, const char* errors)
    unicode PyUnicode_DecodeLatin1(const char* text, Py_ssize_t size, const char* errors)
    unicode PyUnicode_DecodeASCII(const char* text, Py_ssize_t size, const char* errors)
    unicode PyUnicode_DecodeFSDefault(const char* text)
    bytes PyUnicode_AsEncodedString(object value, const char* encoding, const char* errors)
    bytes PyUnicode_AsUTF8String(object value)
    bytes PyUnicode_AsLatin1String(object value)
    bytes PyUnicode_AsASCIIString(object value)
    bytes PyUnicode_EncodeFSDefault(object value)
    const char* PyUnicode_AsUTF8(object value) except NULL
    const char* PyUnicode_AsUTF8AndSize(object value, Py_ssize_t* size) except NULL
    unicode PyUnicode_Concat(object a, object b)
    list PyUnicode_Split(object value, object separator, Py_ssize_t most)
    list PyUnicode_Splitlines(object value, bint keep_ends)
    unicode PyUnicode_Join(object separator, object items)
    int PyUnicode_Tailmatch(object value, object part, Py_ssize_t begin, Py_ssize_t end, int direction) except -1
    Py_ssize_t PyUnicode_Find(object value, object part, Py_ssize_t begin, Py_ssize_t end, int direction) except -2
    Py_ssize_t PyUnicode_Count(object value, object part, Py_ssize_t begin, Py_ssize_t end) except -1
    unicode PyUnicode_Replace(object value, object part, object replacement, Py_ssize_t most)
    int PyUnicode_Compare(object a, object b) except? -1
    bint PyUnicode_Contains(object value, object part) except -1
    unicode PyUnicode_Format(object format, object arguments)

    bint Py_UNICODE_ISSPACE(Py_UCS4 character)
    bint Py_UNICODE_ISLOWER(Py_UCS4 character)
    bint Py_UNICODE_ISUPPER(Py_UCS4 character)
    bint Py_UNICODE_ISTITLE(Py_UCS4 character)
    bint Py_UNICODE_ISLINEBREAK(Py_UCS4 character)
    bint Py_UNICODE_ISDECIMAL(Py_UCS4 character)
    bint Py_UNICODE_ISDIGIT(Py_UCS4 character)
    bint Py_UNICODE_ISNUMERIC(Py_UCS4 character)
    bint Py_UNICODE_ISALPHA(Py_UCS4 character)
    bint Py_UNICODE_ISALNUM(Py_UCS4 character)
    Py_UCS4 Py_UNICODE_TOLOWER(Py_UCS4 character)
    Py_UCS4 Py_UNICODE_TOUPPER(Py_UCS4 character)
    Py_UCS4 Py_UNICODE_TOTITLE(Py_UCS4 character)

    enum: PyUnicode_1BYTE_KIND, PyUnicode_2BYTE_KIND, PyUnicode_4BYTE_KIND
    Py_UCS4* PyUnicode_AsUCS4Copy(object value) except NULL
    bytes PyUnicode_AsUTF16String(object value)
    bytes PyUnicode_AsUTF32String(object value)
    bytes PyUnicode_AsUnicodeEscapeString(object value)
    Py_UCS4 PyUnicode_ReadChar(object value, Py_ssize_t index) except? -1
    unicode PyUnicode_Substring(object value, Py_ssize_t begin, Py_ssize_t end)
    ctypedef unsigned char Py_UCS1
    ctypedef unsigned short Py_UCS2
    Py_UCS1* PyUnicode_1BYTE_DATA(object value)
    Py_UCS2* PyUnicode_2BYTE_DATA(object value)
    Py_UCS4* PyUnicode_4BYTE_DATA(object value)
    Py_UCS4* PyUnicode_AsUCS4(object value, Py_UCS4* buffer, Py_ssize_t size, bint adds_null) except NULL
    int PyUnicode_CompareWithASCIIString(object value, const char* text)
    Py_ssize_t PyUnicode_CopyCharacters(object to, Py_ssize_t to_start, object source, Py_ssize_t source_start, Py_ssize_t count) except -1
    Py_ssize_t PyUnicode_Fill(object value, Py_ssize_t start, Py_ssize_t length, Py_UCS4 character) except -1
    Py_ssize_t PyUnicode_FindChar(object value, Py_UCS4 character, Py_ssize_t start, Py_ssize_t end, int direction) except? -1
    int PyUnicode_WriteChar(object value, Py_ssize_t index, Py_UCS4 character) except -1
    bint PyUnicode_IsIdentifier(object value)
    object PyUnicode_RichCompare(object left, object right, int relation)
    unicode PyUnicode_Translate(object value, object table, const char* errors)
    unicode PyUnicode_DecodeUTF8Stateful(const char* text, Py_ssize_t size, const char* errors, Py_ssize_t* consumed)
    unicode PyUnicode_DecodeUTF16(const char* text, Py_ssize_t size, const char* errors, int* byte_order)
    unicode PyUnicode_DecodeUTF16Stateful(const char* text, Py_ssize_t size, const char* errors, int* byte_order, Py_ssize_t* consumed)
    unicode PyUnicode_DecodeUnicodeEscape(const char* text, Py_ssize_t size, const char* errors)
    unicode PyUnicode_DecodeRawUnicodeEscape(const char* text, Py_ssize_t size, const char* errors)
    unicode PyUnicode_DecodeCharmap(const char* text, Py_ssize_t size, object mapping, const char* errors)
    bytes PyUnicode_AsCharmapString(object value, object mapping)
    bytes PyUnicode_AsRawUnicodeEscapeString(object value)
    bint Py_UNICODE_ISPRINTABLE(Py_UCS4 character)
    int Py_UNICODE_TODECIMAL(Py_UCS4 character)
    int Py_UNICODE_TODIGIT(Py_UCS4 character)
    double Py_UNICODE_TONUMERIC(Py_UCS4 character)
    Py_ssize_t PyUnicode_AsWideChar(object value, wchar_t* memory, Py_ssize_t size) except -1
    wchar_t* PyUnicode_AsWideCharString(object value, Py_ssize_t* size) except NULL
    unicode PyUnicode_FromWideChar(const wchar_t* text, Py_ssize_t size)
