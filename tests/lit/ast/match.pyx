# The subject and the patterns of a match statement; `match` and `case` are names everywhere else.
# RUN: %kernelc %s --dump=ast | %FileCheck %s

match x, *y:
    case 0 | -1.5 + 2j as number: pass
    case "text" "": pass
    case None | Kind.first | NULL if match: pass
    case [a, *_, [b, *rest]]: pass
    case one, : pass
    case {"k": v, Kind.first: (_), **others}: pass
    case ns.Point(1, y=(a, b)) | Point(a, b=[b]): pass
    case _:
        match (case):
            case case: match = case
match(x)
case[0:1]
match: int = 5

# CHECK: match (tuple x (star y))
# CHECK-NEXT: case ((0 | (+ (- 1.5) 2j)) as number):
# CHECK-NEXT: pass
# CHECK-NEXT: case "text":
# CHECK-NEXT: pass
# CHECK-NEXT: case (None | (. Kind first) | NULL) if match:
# CHECK-NEXT: pass
# CHECK-NEXT: case [a, *_, [b, *rest]]:
# CHECK-NEXT: pass
# CHECK-NEXT: case [one]:
# CHECK-NEXT: pass
# CHECK-NEXT: case {"k": v, (. Kind first): _, **others}:
# CHECK-NEXT: pass
# CHECK-NEXT: case ((. ns Point)(1, y=[a, b]) | Point(a, b=[b])):
# CHECK-NEXT: pass
# CHECK-NEXT: case _:
# CHECK-NEXT: match case
# CHECK-NEXT: case case:
# CHECK-NEXT: match = case
# CHECK-NEXT: (call match x)
# CHECK-NEXT: (index case (slice 0 1 _))
# CHECK-NEXT: match: int = 5
