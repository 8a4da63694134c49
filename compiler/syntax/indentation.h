#pragma once

#include <string_view>
#include <vector>

namespace kernelc::syntax {

/// The open levels of indentation of a file, by the rules of Python: a tab goes to the next multiple of eight, and a
/// line whose level would differ with tabs of another width is inconsistent.
class Indentation {
 public:
  enum class Problem { None, MixedTabs, UnknownLevel, TooDeep };
  struct Change {
    bool indent = false;
    int dedents = 0;
    Problem problem = Problem::None;
  };

  /// Moves to the level of a line that begins with `prefix`. A line between two levels counts as part of the inner one,
  /// and so do the lines below it that begin at the same place: one wrong level is one error.
  Change enter_line(std::string_view prefix);

  /// Leaves all levels; gives how many they were.
  int leave_all();

 private:
  struct Width {
    int columns = 0;     ///< with tabs of eight columns
    int characters = 0;  ///< with tabs of one column
  };
  struct Level {
    Width width;
    int accepted_columns = -1;  ///< where lines began that were reported, and belong to this level since
  };
  static Width measure(std::string_view prefix);
  Change deepen(Width width);
  Change return_to(Width width);

  static constexpr std::size_t max_levels = 100;
  std::vector<Level> levels_{Level{}};
};

}  // namespace kernelc::syntax
