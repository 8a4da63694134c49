#include "sema/choices.h"

#include <algorithm>
#include <utility>

#include "sema/convert.h"

namespace kernelc::sema {

namespace {

class Choice {
 public:
  Choice(Body& body, ir::ExprId value, Span span) : body_(body), types_(body.types()), value_(value), type_(body.type_of(value)), span_(span) {}

  ir::ExprId run() {
    const auto* type = types_.as<ir::IntType>(type_);
    if (!type || !is_choice(value_) || !read_sides(value_) || !own_) return {};
    if (!type->is_signed && types_.as<ir::IntType>(own_)->is_signed) return {};
    if (!fits(own_) && types_.as<ir::IntType>(own_)->size < 4) own_ = types_.int_type;
    return types_.as<ir::IntType>(own_)->size < type->size && fits(own_) ? rebuilt(value_) : ir::ExprId{};
  }

 private:
  bool is_choice(ir::ExprId value) const {
    const auto* call = body_.node<ir::RuntimeCall>(value);
    const bool is_extreme = call && (call->function == ir::RuntimeFunction::Minimum || call->function == ir::RuntimeFunction::Maximum);
    return is_extreme || body_.node<ir::Conditional>(value);
  }

  std::pair<ir::ExprId, ir::ExprId> sides(ir::ExprId value) const {
    if (const auto* choice = body_.node<ir::Conditional>(value)) return {choice->then, choice->otherwise};
    const auto& arguments = body_.node<ir::RuntimeCall>(value)->arguments;
    return {arguments[0], arguments[1]};
  }

  /// Finds the one type of all that is no literal, and the literals; false where there is more than that.
  bool read_sides(ir::ExprId value) {
    const auto [first, second] = sides(value);
    return read_side(first) && read_side(second);
  }

  bool read_side(ir::ExprId side) {
    if (body_.type_of(side) != type_) return false;
    if (const auto literal = literal_integer(body_, side)) {
      lowest_ = std::min(lowest_, *literal);
      highest_ = std::max(highest_, *literal);
      return !body_.node<ir::IntConst>(side)->keeps_type;
    }
    if (is_choice(side)) return read_sides(side);
    const auto* cast = body_.node<ir::Cast>(side);
    const ir::TypeId own = cast ? types_.strip(body_.type_of(cast->value)) : ir::TypeId{};
    if (!cast || cast->joins || !types_.is<ir::IntType>(own) || (own_ && own_ != own)) return false;
    own_ = own;
    return true;
  }

  bool fits(ir::TypeId type) const {
    const auto* number = types_.as<ir::IntType>(type);
    if (number->size >= 8 || number->is_extern) return false;
    const int bits = 8 * number->size - (number->is_signed ? 1 : 0);
    return lowest_ >= (number->is_signed ? -(1LL << bits) : 0) && highest_ < (1LL << bits);
  }

  ir::ExprId rebuilt(ir::ExprId value) {
    const auto [first, second] = sides(value);
    const ir::ExprId left = rebuilt_side(first), right = rebuilt_side(second);
    if (const auto* choice = body_.node<ir::Conditional>(value)) {
      const ir::ExprId condition = choice->condition;
      return body_.add(span_, own_, ir::Conditional{condition, left, right});
    }
    return body_.call(span_, own_, body_.node<ir::RuntimeCall>(value)->function, {left, right});
  }

  ir::ExprId rebuilt_side(ir::ExprId side) {
    if (is_choice(side)) return rebuilt(side);
    const auto* cast = body_.node<ir::Cast>(side);
    return convert(body_, cast ? cast->value : side, own_, span_);
  }

  Body& body_;
  ir::Types& types_;
  ir::ExprId value_;
  ir::TypeId type_;
  Span span_;
  ir::TypeId own_;
  long long lowest_ = 0;
  long long highest_ = 0;
};

}  // namespace

ir::ExprId choice_in_own_type(Body& body, ir::ExprId value, Span span) { return Choice(body, value, span).run(); }

}  // namespace kernelc::sema
