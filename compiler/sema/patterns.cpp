#include "sema/patterns.h"

#include <algorithm>

#include "sema/convert.h"
#include "sema/expressions.h"
#include "sema/statements.h"
#include "support/match.h"

namespace kernelc::sema {

namespace {

using Kind = ir::ObjectType::Kind;
using Runtime = ir::RuntimeFunction;
using Bindings = std::vector<PatternBinding>;
using Index = long long;

/// The test of one pattern; those inside of it are tested by others on the same bindings.
class PatternTest {
 public:
  PatternTest(Body& body, Bindings& bindings, Span span) : body_(body), types_(body.types()), bindings_(bindings), span_(span) {}

  ir::ExprId test(const ast::Pattern& pattern, ir::ExprId subject) {
    return match(
        pattern.node, [&](const ast::ValuePattern& p) { return value(p, subject); },
        [&](const ast::WildcardPattern&) { return known(true); }, [&](const ast::StarPattern&) { return known(true); },
        [&](const ast::CapturePattern& p) { return capture(p, subject); },
        [&](const ast::SequencePattern& p) { return sequence(p, subject); },
        [&](const ast::MappingPattern& p) { return mapping(p, subject); },
        [&](const ast::ClassPattern& p) { return class_instance(p, subject); },
        [&](const ast::OrPattern& p) { return alternatives(p, subject); });
  }

 private:
  ir::ExprId known(bool value) { return body_.add(span_, types_.bool_type, ir::BoolConst{value}); }
  ir::ExprId index(Index value) { return body_.int_const(span_, value, types_.ssize); }
  using Step = std::function<ir::ExprId()>;

  /// `first and second`; the second is not looked at where the first is known to be false.
  ir::ExprId both(ir::ExprId first, const Step& second) {
    const auto* constant = body_.node<ir::BoolConst>(first);
    if (constant && !constant->value) return first;
    const ir::ExprId next = with_statements(body_, span_, second);
    if (constant) return next;
    const auto* last = body_.node<ir::BoolConst>(next);
    return last && last->value ? first : body_.add(span_, types_.bool_type, ir::Logical{true, first, next});
  }

  /// Keeps a value for the patterns inside and for the bindings.
  ir::ExprId kept(ir::ExprId value) { return body_.hold(value); }

  ir::ExprId nested(const ast::Pattern& pattern, ir::ExprId subject) { return PatternTest(body_, bindings_, pattern.span).test(pattern, subject); }

  ir::ExprId value(const ast::ValuePattern& pattern, ir::ExprId subject) {
    const auto* constant = std::get_if<ast::ConstantExpr>(&body_.ast(pattern.value).node);
    if (constant && constant->value != ast::ConstantExpr::Value::Ellipsis) return singleton(*constant, pattern.value, subject);
    return truth(body_, compare(body_, ast::CompareOp::Equal, subject, check(body_, pattern.value), span_), span_);
  }

  /// None, True and False are identical to what they match; numbers of C are none of them.
  ir::ExprId singleton(const ast::ConstantExpr& constant, ast::ExprId written, ir::ExprId subject) {
    const ir::TypeId type = types_.strip(body_.type_of(subject));
    const bool is_none = constant.value == ast::ConstantExpr::Value::None;
    if (types_.is<ir::BoolType>(type) && !is_none)
      return constant.value == ast::ConstantExpr::Value::True ? subject : body_.add(span_, types_.bool_type, ir::Unary{ir::UnaryOp::Not, subject});
    if (!types_.is_object(type) && !(is_none && types_.is_view(type))) return known(false);
    return compare(body_, ast::CompareOp::Is, subject, is_none ? body_.none(span_) : check_object(body_, written), span_);
  }

  ir::ExprId capture(const ast::CapturePattern& pattern, ir::ExprId subject) {
    const ir::ExprId fits = pattern.pattern.empty() ? known(true) : nested(pattern.pattern.front(), subject);
    bindings_.push_back({pattern.name, subject});
    return fits;
  }

  // ---- sequences

  static bool is_text_or_table(const ir::Types& types, ir::TypeId type) {
    return std::any_of(std::begin(no_sequences), std::end(no_sequences), [&](Kind kind) { return types.is_object(type, kind); });
  }

  /// A value of C as the object that Python would see; none where there is none or where it is a number.
  ir::ExprId seen_by_python(ir::ExprId subject) {
    const ir::TypeId type = types_.strip(body_.type_of(subject));
    if (types_.is_object(type)) return subject;
    if (types_.is_number(type) || types_.is_pointer(type) || !has_object_form(body_, type)) return {};
    return kept(to_object(body_, subject));
  }

  ir::ExprId is_sequence(ir::ExprId object) {
    const ir::TypeId type = types_.strip(body_.type_of(object));
    if (is_text_or_table(types_, type)) return known(false);
    body_.require_gil(span_, "Pattern matching of Python objects not allowed without gil");
    const bool is_certain = types_.is_object(type, Kind::List) || types_.is_object(type, Kind::Tuple);
    return body_.call(span_, types_.bool_type, is_certain ? Runtime::IsNotNone : Runtime::IsPatternSequence, {object});
  }

  ir::ExprId sequence(const ast::SequencePattern& pattern, ir::ExprId subject) {
    const ir::TypeId type = types_.strip(body_.type_of(subject));
    if (const auto* tuple = types_.as<ir::TupleType>(type)) return items_of_tuple(pattern, subject, *tuple);
    if (types_.is_view(type)) {
      const ir::ExprId is_none = body_.call(span_, types_.bool_type, Runtime::IsNoneView, {subject});
      const ir::ExprId axis = body_.int_const(span_, 0, types_.int_type);
      const ir::ExprId length = body_.add(span_, types_.ssize, ir::ViewExtent{ir::ViewExtent::Field::Shape, subject, axis, false});
      return both(body_.add(span_, types_.bool_type, ir::Unary{ir::UnaryOp::Not, is_none}), [&] {
        return items(pattern, length, [&](ir::ExprId at, Span span) { return view_item_at(body_, subject, at, span); }, [&] { return to_object(body_, subject); });
      });
    }
    const ir::ExprId object = seen_by_python(subject);
    if (!object) return known(false);
    return both(is_sequence(object), [&] {
      const ir::ExprId length = body_.call(span_, types_.ssize, Runtime::Length, {object});
      return items(pattern, length, [&](ir::ExprId at, Span span) { return body_.object_call(span, Runtime::GetItemAt, {object, at}); }, [&] { return object; });
    });
  }

  static bool is_star(const ast::Pattern& pattern) { return std::holds_alternative<ast::StarPattern>(pattern.node); }
  static bool is_used(const ast::Pattern& pattern) { return !std::holds_alternative<ast::WildcardPattern>(pattern.node); }

  /// Tests the number of items, then item after item; `item` gives that at an index, `whole` the object that `*rest` is taken from.
  ir::ExprId items(const ast::SequencePattern& pattern, ir::ExprId length, const std::function<ir::ExprId(ir::ExprId, Span)>& item,
                   const Step& whole) {
    const auto star = std::find_if(pattern.items.begin(), pattern.items.end(), is_star);
    const bool has_star = star != pattern.items.end();
    const auto count = static_cast<Index>(pattern.items.size()) - has_star;
    if (has_star && count == 0 && std::get<ast::StarPattern>(star->node).name.text.empty()) return known(true);
    if (has_star) length = kept(length);
    const auto relation = has_star ? ir::Relation::GreaterEqual : ir::Relation::Equal;
    ir::ExprId fits = has_star && count == 0 ? known(true) : body_.add(span_, types_.bool_type, ir::Compare{relation, length, index(count)});
    const auto before = star - pattern.items.begin();
    for (Index i = 0; i < static_cast<Index>(pattern.items.size()); ++i) {
      const ast::Pattern& part = pattern.items[static_cast<std::size_t>(i)];
      const Index from_end = static_cast<Index>(pattern.items.size()) - i;
      const ir::ExprId at = has_star && i > before ? from_the_end(length, from_end) : index(i);
      if (is_star(part)) fits = both(fits, [&] { return rest(part, whole, i, from_the_end(length, from_end - 1)); });
      else if (is_used(part)) fits = both(fits, [&] { return nested(part, kept(item(at, part.span))); });
    }
    return fits;
  }

  ir::ExprId from_the_end(ir::ExprId length, Index distance) {
    if (distance == 0) return length;
    return body_.add(span_, types_.ssize, ir::Arith{ir::ArithOp::Subtract, length, index(distance)});
  }

  ir::ExprId rest(const ast::Pattern& star, const Step& whole, Index begin, ir::ExprId end) {
    const ast::Identifier& name = std::get<ast::StarPattern>(star.node).name;
    if (name.text.empty()) return known(true);
    body_.require_gil(span_, "Pattern matching of Python objects not allowed without gil");
    const ir::ExprId list = body_.call(star.span, types_.object(Kind::List), Runtime::PatternRest, {whole(), index(begin), end});
    bindings_.push_back({name, kept(list)});
    return known(true);
  }

  ir::ExprId items_of_tuple(const ast::SequencePattern& pattern, ir::ExprId tuple, const ir::TupleType& type) {
    const auto size = static_cast<Index>(type.items.size());
    const bool has_star = std::any_of(pattern.items.begin(), pattern.items.end(), is_star);
    const auto count = static_cast<Index>(pattern.items.size()) - has_star;
    if (has_star ? count > size : count != size) return known(false);
    ir::ExprId fits = known(true);
    Index place = 0;
    for (const ast::Pattern& part : pattern.items) {
      if (is_star(part)) {
        const Index end = place + size - count;
        fits = both(fits, [&] { return rest(part, [&] { return to_object(body_, tuple); }, place, index(end)); });
        place = end;
        continue;
      }
      const ir::ExprId item = body_.add(part.span, type.items[static_cast<std::size_t>(place)], ir::Member{tuple, std::to_string(place), false});
      if (is_used(part)) fits = both(fits, [&] { return nested(part, kept(item)); });
      ++place;
    }
    return fits;
  }

  // ---- mappings and classes

  ir::ExprId is_mapping(ir::ExprId object) {
    const ir::TypeId type = types_.strip(body_.type_of(object));
    if (types_.is_object(type, Kind::Dict)) return body_.call(span_, types_.bool_type, Runtime::IsNotNone, {object});
    if (types_.is_object(type, Kind::List) || types_.is_object(type, Kind::Tuple) || (is_text_or_table(types_, type))) return known(false);
    return body_.call(span_, types_.bool_type, Runtime::IsPatternMapping, {object});
  }

  ir::ExprId tuple_of(const std::vector<ir::ExprId>& items) {
    return kept(body_.call(span_, types_.object(Kind::Tuple), Runtime::MakeTuple, items));
  }

  ir::ExprId mapping(const ast::MappingPattern& pattern, ir::ExprId subject) {
    const ir::ExprId object = seen_by_python(subject);
    if (!object) return known(false);
    body_.require_gil(span_, "Pattern matching of Python objects not allowed without gil");
    return both(is_mapping(object), [&] {
      if (pattern.keys.empty() && pattern.rest.text.empty()) return known(true);
      const ir::ExprId length = body_.call(span_, types_.ssize, Runtime::Length, {object});
      const ir::ExprId count = index(static_cast<Index>(pattern.keys.size()));
      const ir::ExprId is_enough = body_.add(span_, types_.bool_type, ir::Compare{ir::Relation::GreaterEqual, length, count});
      return both(is_enough, [&] { return entries(pattern, object); });
    });
  }

  ir::ExprId entries(const ast::MappingPattern& pattern, ir::ExprId object) {
    std::vector<ir::ExprId> written;
    for (const ast::ExprId key : pattern.keys) written.push_back(check_object(body_, key));
    const ir::ExprId keys = tuple_of(written);
    const ir::ExprId values = body_.call(span_, types_.object(Kind::Tuple), Runtime::MappedValues, {object, keys});
    return both(parts(values, pattern.values), [&] {
      if (pattern.rest.text.empty()) return known(true);
      bindings_.push_back({pattern.rest, kept(body_.call(span_, types_.object(Kind::Dict), Runtime::MappingRest, {object, keys}))});
      return known(true);
    });
  }

  /// Tests the items of a tuple, unless None is in its place.
  ir::ExprId parts(ir::ExprId tuple, const std::vector<ast::Pattern>& patterns) {
    const ir::ExprId values = kept(tuple);
    ir::ExprId fits = body_.call(span_, types_.bool_type, Runtime::IsNotNone, {values});
    for (std::size_t i = 0; i < patterns.size(); ++i) {
      if (!is_used(patterns[i])) continue;
      const ir::ExprId at = body_.int_const(span_, static_cast<Index>(i), types_.int_type);
      const ir::ExprId item = body_.object_call(patterns[i].span, Runtime::TupleItem, {values, at});
      fits = both(fits, [&] { return nested(patterns[i], kept(item)); });
    }
    return fits;
  }

  ir::ExprId class_instance(const ast::ClassPattern& pattern, ir::ExprId subject) {
    body_.require_gil(span_, "Pattern matching of Python objects not allowed without gil");
    const bool has_form = body_.is_object(subject) || has_object_form(body_, body_.type_of(subject));
    if (!has_form) return known(false);
    const ir::ExprId object = kept(to_object(body_, subject));
    const auto named = type_named_by(body_.context, *body_.scope, pattern.type, body_.binding);
    if (named && !types_.is_object(*named) && !is_builtin_number(pattern.type)) {
      body_.error(DiagnosticKind::InvalidOperands, body_.ast(pattern.type).span, "class must be a Python object");
      return known(false);
    }
    if (named && types_.is_object(*named) && pattern.positional.empty() && has_fields(pattern, object, *named))
      return fields(pattern, object, *named);
    std::vector<ir::ExprId> names;
    for (const ast::Identifier& name : pattern.names)
      names.push_back(body_.add(name.span, types_.object(Kind::Str), ir::ObjectConst{body_.name_constant(name.text)}));
    const ir::ExprId count = index(static_cast<Index>(pattern.positional.size()));
    const ir::ExprId type = check_object(body_, pattern.type);
    std::vector<ast::Pattern> inside = pattern.positional;
    inside.insert(inside.end(), pattern.named.begin(), pattern.named.end());
    return parts(body_.call(span_, types_.object(Kind::Tuple), Runtime::ClassValues, {object, type, count, tuple_of(names)}), inside);
  }

  /// `int` and `float` name types of C elsewhere, and the classes here.
  bool is_builtin_number(ast::ExprId type) const { return !builtin_name(body_, type).empty(); }

  ir::ExprId field(const ast::Identifier& name, ir::ExprId object, ir::TypeId type) {
    return attribute_of(body_, retype(body_, object, type), name.text, name.span);
  }

  /// Whether all names of a pattern are attributes in C of an extension class.
  bool has_fields(const ast::ClassPattern& pattern, ir::ExprId object, ir::TypeId type) {
    const auto is_field = [&](const ast::Identifier& name) {
      bool found = false;
      body_.collect([&] {
        const auto* call = body_.node<ir::RuntimeCall>(field(name, object, type));
        found = !call || call->function != Runtime::GetAttribute;
      });
      return found;
    };
    return std::all_of(pattern.names.begin(), pattern.names.end(), is_field);
  }

  ir::ExprId fields(const ast::ClassPattern& pattern, ir::ExprId object, ir::TypeId type) {
    const bool is_declared = types_.strip(body_.type_of(object)) == type;
    ir::ExprId fits = is_declared ? body_.call(span_, types_.bool_type, Runtime::IsNotNone, {object})
                                  : body_.call(span_, types_.bool_type, Runtime::IsInstance, {object, check_object(body_, pattern.type)});
    for (std::size_t i = 0; i < pattern.names.size(); ++i)
      if (is_used(pattern.named[i])) fits = both(fits, [&] { return nested(pattern.named[i], kept(field(pattern.names[i], object, type))); });
    return fits;
  }

  // ---- alternatives

  struct Alternative {
    ir::Block statements;
    ir::ExprId fits;
    Bindings bindings;
  };

  Alternative alternative(const ast::Pattern& pattern, ir::ExprId subject) {
    Alternative result;
    result.statements = body_.collect([&] { result.fits = PatternTest(body_, result.bindings, pattern.span).test(pattern, subject); });
    return result;
  }

  static ir::ExprId value_of(const Alternative& alternative, const std::string& name) {
    for (const PatternBinding& binding : alternative.bindings)
      if (binding.name.text == name) return binding.value;
    return {};
  }

  /// The names of alternatives are kept in variables of their own, which the one that fits sets.
  ir::ExprId alternatives(const ast::OrPattern& pattern, ir::ExprId subject) {
    std::vector<Alternative> all;
    for (const ast::Pattern& part : pattern.alternatives) all.push_back(alternative(part, subject));
    std::vector<PatternBinding> shared;
    for (const PatternBinding& binding : all.front().bindings) {
      ir::TypeId type = types_.strip(body_.type_of(binding.value));
      for (const Alternative& other : all) {
        const ir::ExprId value = value_of(other, binding.name.text);
        if (value && types_.strip(body_.type_of(value)) != type) type = types_.object_type;
      }
      shared.push_back({binding.name, body_.local_ref(span_, body_.temporary(type, span_))});
    }
    ir::ExprId result = known(false);
    for (Alternative& part : all) result = either(result, fitting(part, shared));
    bindings_.insert(bindings_.end(), shared.begin(), shared.end());
    return result;
  }

  /// The test of one alternative, which sets the variables of all where it fits.
  ir::ExprId fitting(Alternative& part, const Bindings& shared) {
    const ir::ExprId fits = shared.empty() ? part.fits : both(part.fits, [&] {
      for (const PatternBinding& binding : shared)
        body_.assign(span_, binding.value, convert(body_, value_of(part, binding.name.text), body_.type_of(binding.value), span_));
      return known(true);
    });
    if (part.statements.empty()) return fits;
    return body_.add(span_, types_.bool_type, ir::StmtExpr{std::move(part.statements), fits});
  }

  ir::ExprId either(ir::ExprId first, ir::ExprId second) {
    if (const auto* constant = body_.node<ir::BoolConst>(first)) return constant->value ? first : second;
    if (const auto* constant = body_.node<ir::BoolConst>(second); constant && !constant->value) return first;
    return body_.add(span_, types_.bool_type, ir::Logical{false, first, second});
  }

  static constexpr Kind no_sequences[] = {Kind::Str, Kind::Bytes, Kind::ByteArray, Kind::Dict, Kind::Set, Kind::FrozenSet, Kind::Int, Kind::Float};

  Body& body_;
  ir::Types& types_;
  Bindings& bindings_;
  Span span_;
};

}  // namespace

ir::ExprId pattern_test(Body& body, const ast::Pattern& pattern, ir::ExprId subject, std::vector<PatternBinding>& bindings) {
  return PatternTest(body, bindings, pattern.span).test(pattern, subject);
}

}  // namespace kernelc::sema
