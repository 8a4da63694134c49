#include "sema/constant_sequences.h"

#include <algorithm>

namespace kernelc::sema {

namespace {

using Items = std::vector<ConstantValue>;

bool continues_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

Items items_of_text(const ConstantValue& container) {
  Items items;
  for (const char byte : std::get<std::string>(container.value)) {
    if (container.is_bytes) items.push_back({static_cast<long long>(static_cast<unsigned char>(byte))});
    else if (!items.empty() && continues_character(byte)) std::get<std::string>(items.back().value) += byte;
    else items.push_back({std::string(1, byte)});
  }
  return items;
}

// The container that holds these items.
ConstantValue joined(const ConstantValue& like, Items items) {
  if (!std::holds_alternative<std::string>(like.value)) return {std::move(items)};
  std::string text;
  for (const ConstantValue& item : items) {
    if (like.is_bytes) text += static_cast<char>(std::get<long long>(item.value));
    else text += std::get<std::string>(item.value);
  }
  return {std::move(text), like.is_bytes};
}

// Where a bound of a slice leads to among `size` items: before the first one for steps backwards.
long long bounded(long long bound, long long size, bool is_backwards) {
  if (bound < 0) bound += size;
  return std::clamp(bound, is_backwards ? -1LL : 0LL, is_backwards ? size - 1 : size);
}

}  // namespace

std::optional<Items> items_in(const ConstantValue& container) {
  if (std::holds_alternative<std::string>(container.value)) return items_of_text(container);
  const auto* items = std::get_if<Items>(&container.value);
  return items ? std::optional(*items) : std::nullopt;
}

std::optional<ConstantValue> item_at(const ConstantValue& container, long long index) {
  const auto items = items_in(container);
  if (!items) return std::nullopt;
  const auto size = static_cast<long long>(items->size());
  const long long place = index < 0 ? index + size : index;
  return place >= 0 && place < size ? std::optional((*items)[static_cast<std::size_t>(place)]) : std::nullopt;
}

std::optional<ConstantValue> part_of(const ConstantValue& container, const ConstantSlice& slice) {
  const auto items = items_in(container);
  const long long step = slice.step.value_or(1);
  if (!items || step == 0) return std::nullopt;
  const auto size = static_cast<long long>(items->size());
  const bool is_backwards = step < 0;
  const long long first = slice.lower ? bounded(*slice.lower, size, is_backwards) : is_backwards ? size - 1 : 0;
  const long long end = slice.upper ? bounded(*slice.upper, size, is_backwards) : is_backwards ? -1 : size;
  // A step beyond all items leads to the same ones as that of one beyond them.
  const long long stride = std::clamp(step, -size - 1, size + 1);
  Items found;
  for (long long i = first; is_backwards ? i > end : i < end; i += stride) found.push_back((*items)[static_cast<std::size_t>(i)]);
  return joined(container, std::move(found));
}

}  // namespace kernelc::sema
