#include "inspect/declared_types.h"

namespace kernelc::inspect {

std::vector<std::size_t> add_declared_types(CxxText& text, const std::vector<DeclaredForeign>& declared) {
  std::vector<std::size_t> owners;
  text.text += "namespace kernels { namespace {";
  const auto add = [&](std::size_t index, std::size_t field, const std::string& type) {
    text.text += "\nusing " + declared_type_name(index, field) + " = " + type + ";";
    owners.push_back(index);
  };
  owners.push_back(0);
  for (std::size_t i = 0; i < declared.size(); ++i) {
    if (!declared[i].type.empty()) add(i, 0, declared[i].type);
    for (std::size_t k = 0; k < declared[i].fields.size(); ++k) add(i, k + 1, declared[i].fields[k].type);
  }
  text.text += "}}\n";
  return owners;
}

}  // namespace kernelc::inspect
