#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <utility>
#include <vector>

namespace kernelc {

/// An index into one Store. Ids of different tags do not convert into each other.
template <class Tag>
struct Id {
  static constexpr std::uint32_t none_value = 0xffffffff;

  std::uint32_t value = none_value;

  constexpr bool valid() const { return value != none_value; }
  constexpr explicit operator bool() const { return valid(); }
  friend constexpr bool operator==(Id, Id) = default;
  friend constexpr auto operator<=>(Id, Id) = default;
};

/// Owns the values that ids of one kind refer to. Ids and references stay valid when values are added.
template <class IdType, class T>
class Store {
 public:
  IdType add(T value) {
    values_.push_back(std::move(value));
    return IdType{static_cast<std::uint32_t>(values_.size() - 1)};
  }
  T& operator[](IdType id) { return values_[id.value]; }
  const T& operator[](IdType id) const { return values_[id.value]; }
  std::size_t size() const { return values_.size(); }
  IdType id_at(std::size_t index) const { return IdType{static_cast<std::uint32_t>(index)}; }

  /// Drops the values from index `size` on.
  void truncate(std::size_t size) { values_.erase(values_.begin() + static_cast<std::ptrdiff_t>(size), values_.end()); }

  auto begin() { return values_.begin(); }
  auto end() { return values_.end(); }
  auto begin() const { return values_.begin(); }
  auto end() const { return values_.end(); }

 private:
  std::deque<T> values_;
};

/// A fact per id, kept beside the store that owns the values; ids without a fact give the default.
template <class IdType, class T>
class SideTable {
 public:
  void set(IdType id, T value) {
    if (id.value >= values_.size()) values_.resize(id.value + 1);
    values_[id.value] = std::move(value);
  }
  T get(IdType id) const { return id.value < values_.size() ? values_[id.value] : T{}; }

 private:
  std::vector<T> values_;
};

}  // namespace kernelc

template <class Tag>
struct std::hash<kernelc::Id<Tag>> {
  std::size_t operator()(kernelc::Id<Tag> id) const noexcept { return id.value; }
};
