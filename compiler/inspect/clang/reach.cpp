#include "inspect/clang/reach.h"

#include <algorithm>
#include <array>

#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"

namespace kernelc::inspect {

namespace {

// Functions of Python that need no GIL. The last ones only look at the type of an object, as `PyFloat_Check` does,
// too, or at the lengths of containers, the characters of texts and the bytes of bytes.
constexpr std::array<llvm::StringRef, 23> free_prefixes{
    "PyGILState_", "PyEval_SaveThread", "PyEval_RestoreThread", "PyMem_Raw", "PyThread_", "Py_IsInitialized", "Py_IsFinalizing",
    "_Py_IsFinalizing", "PyThreadState_GetUnchecked", "_PyThreadState_UncheckedGet", "Py_TYPE", "Py_SIZE", "Py_IS_TYPE",
    "PyType_HasFeature", "PyType_IsSubtype", "PyObject_TypeCheck", "PyUnicode_Compare", "PyUnicode_DATA", "PyUnicode_GET_LENGTH",
    "PyUnicode_IS_", "_PyUnicode_", "PyUnicode_READ", "PyBytes_AS_STRING"};

/// Objects in C++ objects take it to be made and destroyed; when the base is destroyed, nothing is left.
bool is_object_member(const clang::FunctionDecl& function) {
  if (!llvm::isa<clang::CXXConstructorDecl, clang::CXXDestructorDecl>(function)) return false;
  return llvm::cast<clang::CXXMethodDecl>(function).getParent()->getQualifiedNameAsString() == "kc::py::ObjectMember";
}

/// The function of the runtime that runs an action where the GIL is held, or takes it.
bool takes_gil(const clang::FunctionDecl& function) {
  if (is_object_member(function)) return true;
  return function.getIdentifier() && function.getName() == "with_gil" &&
         function.getQualifiedNameAsString() == "kc::py::detail::with_gil";
}

bool is_python(const clang::FunctionDecl& function) {
  if (!function.getDeclContext()->getRedeclContext()->isTranslationUnit() || !function.getIdentifier()) return false;
  const llvm::StringRef name = function.getName();
  if (!name.starts_with("Py") && !name.starts_with("_Py")) return false;
  return std::none_of(free_prefixes.begin(), free_prefixes.end(), [&](llvm::StringRef prefix) { return name.starts_with(prefix); });
}

bool calls_ensure(const clang::Stmt* statement) {
  if (statement == nullptr) return false;
  if (const auto* call = llvm::dyn_cast<clang::CallExpr>(statement))
    if (const auto* callee = call->getDirectCallee(); callee && callee->getIdentifier() && callee->getName() == "PyGILState_Ensure") return true;
  return std::any_of(statement->child_begin(), statement->child_end(), [](const clang::Stmt* part) { return calls_ensure(part); });
}

/// A variable that holds the GIL from its declaration on.
bool is_gil_holder(const clang::Stmt* statement) {
  const auto* declaration = llvm::dyn_cast<clang::DeclStmt>(statement);
  if (!declaration || !declaration->isSingleDecl()) return false;
  const auto* variable = llvm::dyn_cast<clang::VarDecl>(declaration->getSingleDecl());
  const auto* record = variable ? variable->getType()->getAsCXXRecordDecl() : nullptr;
  return record && record->getIdentifier() && record->getName() == "GilHeld";
}

/// Adds the variables that a py::ReleaseWithGil declared here lets go of: their own destructors find nothing.
void add_released(const clang::Stmt* statement, std::set<const clang::Decl*>& released) {
  const auto* declaration = llvm::dyn_cast<clang::DeclStmt>(statement);
  const auto* variable = declaration && declaration->isSingleDecl() ? llvm::dyn_cast<clang::VarDecl>(declaration->getSingleDecl()) : nullptr;
  const auto* record = variable ? variable->getType()->getAsCXXRecordDecl() : nullptr;
  const auto* made = record && record->getIdentifier() && record->getName() == "ReleaseWithGil" && variable->getInit()
                         ? llvm::dyn_cast<clang::CXXConstructExpr>(variable->getInit()->IgnoreImplicit())
                         : nullptr;
  if (made == nullptr) return;
  for (const clang::Expr* argument : made->arguments())
    if (const auto* name = llvm::dyn_cast<clang::DeclRefExpr>(argument->IgnoreImplicit())) released.insert(name->getDecl());
}

/// What a function returns, or a variable begins with, is made where it is wanted, and not destroyed here.
const clang::Stmt* made_in_place(const clang::Expr* value) {
  if (const auto* whole = llvm::dyn_cast_or_null<clang::ExprWithCleanups>(value)) value = whole->getSubExpr();
  if (const auto* temporary = llvm::dyn_cast_or_null<clang::CXXBindTemporaryExpr>(value)) value = temporary->getSubExpr();
  return value;
}

}  // namespace

void Reach::statements(llvm::ArrayRef<const clang::Stmt*> block) {
  for (const clang::Stmt* statement : block) add_released(statement, released_);
  for (const clang::Stmt* statement : block) {
    if (!block_goes_on(statement)) return;
    if (callers_.empty()) outer_place_ = statement->getBeginLoc();
    walk(statement);
  }
}

bool Reach::block_goes_on(const clang::Stmt* statement) { return !is_gil_holder(statement) && !calls_ensure(statement); }

void Reach::walk(const clang::Stmt* statement) {
  if (statement == nullptr || llvm::isa<clang::LambdaExpr>(statement)) return;
  if (llvm::isa<clang::UnaryExprOrTypeTraitExpr>(statement) || llvm::isa<clang::CXXNoexceptExpr>(statement)) return;
  if (const auto* block = llvm::dyn_cast<clang::CompoundStmt>(statement))
    return statements(llvm::ArrayRef<const clang::Stmt*>(block->body_begin(), block->body_end()));
  if (const auto* leave = llvm::dyn_cast<clang::ReturnStmt>(statement)) return walk(made_in_place(leave->getRetValue()));
  const clang::SourceLocation place = statement->getBeginLoc();
  if (const auto* name = llvm::dyn_cast<clang::DeclRefExpr>(statement)) {
    if (const auto* callee = llvm::dyn_cast<clang::FunctionDecl>(name->getDecl())) function(callee, name->getLocation());
  } else if (const auto* member = llvm::dyn_cast<clang::MemberExpr>(statement)) {
    if (const auto* callee = llvm::dyn_cast<clang::FunctionDecl>(member->getMemberDecl())) function(callee, member->getMemberLoc());
  } else if (const auto* construct = llvm::dyn_cast<clang::CXXConstructExpr>(statement)) {
    function(construct->getConstructor(), place);
  } else if (const auto* temporary = llvm::dyn_cast<clang::CXXBindTemporaryExpr>(statement)) {
    function(temporary->getTemporary()->getDestructor(), place);
  } else if (const auto* declaration = llvm::dyn_cast<clang::DeclStmt>(statement)) {
    for (const clang::Decl* one : declaration->decls())
      if (const auto* declared = llvm::dyn_cast<clang::VarDecl>(one)) variable(declared, place);
    return;
  }
  for (const clang::Stmt* part : statement->children()) walk(part);
}

void Reach::variable(const clang::VarDecl* variable, clang::SourceLocation place) {
  walk(made_in_place(variable->getInit()));
  if (variable->isNRVOVariable() || released_.count(variable) > 0) return;  // it is the result, or let go of before
  destruction(variable->getType(), place);
}

void Reach::destruction(clang::QualType type, clang::SourceLocation place) {
  const auto* record = type->getBaseElementTypeUnsafe()->getAsCXXRecordDecl();
  if (record && record->hasDefinition() && !record->hasTrivialDestructor()) function(record->getDestructor(), place);
}

void Reach::function(const clang::FunctionDecl* function, clang::SourceLocation place) {
  if (function == nullptr) return;
  if (callers_.empty()) outer_place_ = place;
  if (is_python(*function)) {
    found_.push_back({function, outer_place_, callers_});
    return;
  }
  const clang::FunctionDecl* definition = function->getDefinition();
  if (!definition || takes_gil(*definition) || !entered_.insert(definition).second) return;
  callers_.push_back(definition);
  enter(definition);
  callers_.pop_back();
}

void Reach::enter(const clang::FunctionDecl* definition) {
  if (const auto* constructor = llvm::dyn_cast<clang::CXXConstructorDecl>(definition))
    for (const clang::CXXCtorInitializer* initialiser : constructor->inits()) walk(initialiser->getInit());
  walk(definition->getBody());
  const auto* destructor = llvm::dyn_cast<clang::CXXDestructorDecl>(definition);
  if (!destructor) return;
  for (const clang::FieldDecl* field : destructor->getParent()->fields()) destruction(field->getType(), destructor->getLocation());
  for (const clang::CXXBaseSpecifier& base : destructor->getParent()->bases()) destruction(base.getType(), destructor->getLocation());
}

}  // namespace kernelc::inspect
