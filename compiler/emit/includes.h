#pragma once

#include <string_view>
#include <vector>

namespace kernelc::emit {

/// The headers of the runtime that declare what the text names.
std::vector<std::string_view> headers_for(std::string_view text);

}  // namespace kernelc::emit
