#include "emit/includes.h"

#include <algorithm>
#include <cctype>

namespace kernelc::emit {

namespace {

struct Provider {
  std::string_view name;  ///< as it occurs; a name that is longer does not count
  std::string_view header;
};

// Every module needs kc/python.h, which declares what is not listed here.
constexpr Provider providers[] = {
    {"kc::specialise", "kc/specialise.h"},
    {"kc::Layouts", "kc/specialise.h"},
    {"kc::checked", "kc/index.h"},
    {"kc::bounded", "kc/index.h"},
    {"kc::wrapped", "kc/index.h"},
    {"kc::slice", "kc/slice.h"},
    {"kc::assign", "kc/copy.h"},
    {"kc::fill", "kc/copy.h"},
    {"kc::Flow", "kc/flow.h"},
    {"kc::finally", "kc/finally.h"},
    {"kc::py::finally", "kc/python/finally.h"},
    {"kc::py::Handler", "kc/python/exceptions.h"},
    {"kc::initialised", "kc/initialised.h"},
    {"kc::initialised_attribute", "kc/initialised.h"},
    {"kc::not_none", "kc/initialised.h"},
    {"kc::trip_count", "kc/loop.h"},
    {"kc::floordiv", "kc/arith.h"},
    {"kc::floordiv_unchecked", "kc/arith.h"},
    {"kc::mod", "kc/arith.h"},
    {"kc::mod_unchecked", "kc/arith.h"},
    {"kc::truediv", "kc/arith.h"},
    {"kc::cdiv", "kc/arith.h"},
    {"kc::cmod", "kc/arith.h"},
    {"kc::ipow", "kc/arith.h"},
    {"kc::pow", "kc/arith.h"},
    {"kc::lshift", "kc/arith.h"},
    {"kc::rshift", "kc/arith.h"},
    {"kc::min", "kc/arith.h"},
    {"kc::max", "kc/arith.h"},
    {"kc::abs", "kc/arith.h"},
    {"kc::narrow", "kc/arith.h"},
    {"kc::checked_add", "kc/arith.h"},
    {"kc::checked_sub", "kc/arith.h"},
    {"kc::checked_mul", "kc/arith.h"},
    {"kc::checked_neg", "kc/arith.h"},
    {"kc::checked_abs", "kc/arith.h"},
    {"kc::checked_lshift", "kc/arith.h"},
    {"kc::complex", "kc/complex.h"},
    {"kc::conj", "kc/complex.h"},
    {"kc::real", "kc/complex.h"},
    {"kc::imag", "kc/complex.h"},
    {"kc::is_c_contiguous", "kc/contiguous.h"},
    {"kc::is_f_contiguous", "kc/contiguous.h"},
    {"kc::contiguous_view", "kc/contiguous.h"},
    {"kc::require_layout", "kc/contiguous.h"},
    {"kc::size", "kc/contiguous.h"},
    {"kc::nbytes", "kc/contiguous.h"},
    {"kc::IndirectView", "kc/indirect.h"},
    {"kc::Parallel", "kc/parallel.h"},
    {"kc::thread_id", "kc/parallel.h"},
    {"kc::View", "kc/view.h"},
    {"kc::py::Argument", "kc/python/argument.h"},
    {"kc::py::ReleaseInOrder", "kc/python/owner.h"},
    {"kc::py::acquire", "kc/python/acquire.h"},
    {"kc::py::OwnedView", "kc/python/owner.h"},
    {"kc::py::own", "kc/python/owner.h"},
    {"kc::py::slice", "kc/python/owned_slice.h"},
    {"kc::py::to_object", "kc/python/memoryview.h"},
    {"kc::py::fused_function", "kc/python/fused_function.h"},
    {"kc::py::environment", "kc/python/environment.h"},
};

bool continues_name(char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; }

bool mentions(std::string_view text, std::string_view name) {
  for (auto at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
    const std::size_t end = at + name.size();
    const bool begins = at == 0 || (!continues_name(text[at - 1]) && text[at - 1] != ':');
    if (begins && (end == text.size() || !continues_name(text[end]))) return true;
  }
  return false;
}

}  // namespace

std::vector<std::string_view> headers_for(std::string_view text) {
  std::vector<std::string_view> headers;
  for (const Provider& provider : providers)
    if (mentions(text, provider.name) && std::find(headers.begin(), headers.end(), provider.header) == headers.end())
      headers.push_back(provider.header);
  std::sort(headers.begin(), headers.end());
  return headers;
}

}  // namespace kernelc::emit
