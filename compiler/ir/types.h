#pragma once

#include <map>
#include <string>

#include "ir/type.h"

namespace kernelc::ir {

/// Interns types and answers what they are. `strip` looks through aliases, const and references; the `is_*`
/// questions and `as` ask the stripped type.
class Types {
 public:
  Types();

  TypeId intern(Type type);
  const Type& operator[](TypeId id) const { return types_[id]; }

  TypeId strip_alias(TypeId id) const;
  TypeId strip(TypeId id) const;
  template <class T>
  const T* as(TypeId id) const {
    return std::get_if<T>(&types_[strip(id)]);
  }
  template <class T>
  bool is(TypeId id) const {
    return as<T>(id) != nullptr;
  }

  bool is_const(TypeId id) const;
  bool is_object(TypeId id) const { return is<ObjectType>(id); }
  bool is_object(TypeId id, ObjectType::Kind kind) const;
  bool is_integer(TypeId id) const;   ///< Int, Bool, Enum, CodePoint
  bool is_float(TypeId id) const { return is<FloatType>(id); }
  bool is_number(TypeId id) const;    ///< integer, float, complex
  bool is_pointer(TypeId id) const { return is<PointerType>(id); }
  bool is_view(TypeId id) const { return is<ViewType>(id); }
  bool is_error(TypeId id) const { return is<ErrorType>(id); }
  bool is_function_pointer(TypeId id) const;

  TypeId pointer_to(TypeId target) { return intern(PointerType{target}); }
  TypeId const_of(TypeId target);
  TypeId object(ObjectType::Kind kind = ObjectType::Kind::Any) { return intern(ObjectType{kind}); }

  // The fixed types.
  TypeId void_type, bool_type, object_type, error_type, code_point;
  TypeId char_type, signed_char, unsigned_char, short_type, unsigned_short, int_type, unsigned_int, long_type,
      unsigned_long, long_long, unsigned_long_long, ssize, size, intptr;
  TypeId float_type, double_type, long_double, float_complex, double_complex, long_double_complex, soft_complex;

  /// What the user calls the type, as in messages: `const double`, `int[:, ::1]`, `Python object`. Names of
  /// structs, classes and enums come from the module.
  std::string display(TypeId id, const struct Module& module) const;

 private:
  Store<TypeId, Type> types_;
  std::map<Type, TypeId> known_;
};

}  // namespace kernelc::ir
