# Lines inside brackets and blank lines have no indentation; a dedent closes every level it leaves.
# RUN: %kernelc %s --dump=tokens | %FileCheck %s

if a:
    if (b and
  c):

        d
# a comment has no level
e

# CHECK:      4:1 IF if
# CHECK:      5:5 INDENT
# CHECK-NEXT: 5:5 IF if
# CHECK-NOT:  {{^5:[0-9]+ LINE_END|^6:[0-9]+ INDENT|^7:|^9:}}
# CHECK:      8:9 INDENT
# CHECK-NEXT: 8:9 IDENTIFIER d
# CHECK-NEXT: 8:10 LINE_END
# CHECK-NEXT: 10:1 DEDENT
# CHECK-NEXT: 10:1 DEDENT
# CHECK-NEXT: 10:1 IDENTIFIER e
