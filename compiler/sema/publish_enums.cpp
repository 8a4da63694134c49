#include "sema/publish_enums.h"

#include "sema/assignment.h"
#include "sema/convert.h"

namespace kernelc::sema {

namespace {

using Runtime = ir::RuntimeFunction;

class EnumPublisher {
 public:
  EnumPublisher(Body& body, ir::EnumId id) : body_(body), id_(id), declared_(body.module().enums[id]), span_(declared_.span) {}

  void run() {
    // What is public is a name for everybody; cpdef makes a class, whose members are reached through it.
    if (declared_.name.empty() || !declared_.is_cpdef) {
      for (std::size_t i = 0; i < declared_.members.size(); ++i) set_global(declared_.members[i].name, value(i));
      return;
    }
    const ir::ExprId made = body_.hold(make_class());
    if (declared_.doc) {
      const ir::ExprId doc = body_.object_const(span_, {ir::Constant::Kind::Str, *declared_.doc, {}});
      body_.evaluate(span_, body_.call(span_, body_.types().void_type, Runtime::SetAttribute, {made, name("__doc__"), doc}));
    }
    set_global(declared_.name, made);
  }

 private:
  ir::ExprId name(const std::string& text) {
    return body_.add(span_, body_.types().object_type, ir::ObjectConst{body_.name_constant(text)});
  }

  /// The C value, as its integer: converting the enumerator itself would ask for the class that is being made.
  ir::ExprId value(std::size_t member) {
    const ir::ExprId enumerator = body_.add(span_, body_.types().long_type, ir::EnumeratorRef{id_, static_cast<int>(member)});
    return body_.add(span_, body_.types().object_type, ir::ToObject{body_.add(span_, body_.types().long_type, ir::Cast{enumerator})});
  }

  /// base(name, [(member, value), …], module=__name__)
  ir::ExprId make_class() {
    std::vector<ir::ExprId> members;
    for (std::size_t i = 0; i < declared_.members.size(); ++i) {
      members.push_back(body_.object_call(span_, Runtime::MakeTuple, {name(declared_.members[i].name), value(i)}));
    }
    const ir::ExprId list = body_.object_call(span_, Runtime::MakeList, members);
    const ir::ExprId module_name = body_.add(span_, body_.types().object_type, ir::PyGlobalRef{body_.name_constant("__name__")});
    using Kind = ir::CallArgument::Kind;
    return body_.add(span_, body_.types().object_type,
                     ir::ObjectCall{base(),
                                    {{Kind::Positional, {}, name(declared_.name)},
                                     {Kind::Positional, {}, list},
                                     {Kind::Keyword, body_.name_constant("module"), module_name}}});
  }

  ir::ExprId base() {
    if (!declared_.is_scoped) return body_.object_call(span_, Runtime::OpenEnum, {});
    const ir::ExprId module = body_.object_call(span_, Runtime::ImportLeaf, {name("enum")});
    return body_.object_call(span_, Runtime::GetAttribute, {module, name("IntEnum")});
  }

  void set_global(const std::string& global, ir::ExprId value) {
    body_.evaluate(span_, body_.call(span_, body_.types().void_type, Runtime::SetGlobal, {name(global), value}));
  }

  Body& body_;
  ir::EnumId id_;
  const ir::Enum& declared_;
  Span span_;
};

}  // namespace

void publish_enums(Body& body) {
  const ir::Module& module = body.module();
  for (std::size_t i = 0; i < module.enums.size(); ++i) {
    const ir::EnumId id = module.enums.id_at(i);
    const bool is_own = module.enums[id].module_name == module.full_name;  // others are had from their modules
    if (is_own && (module.enums[id].is_cpdef || module.enums[id].is_public)) EnumPublisher(body, id).run();
  }
}

}  // namespace kernelc::sema
