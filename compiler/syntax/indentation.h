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

  /// Moves to the level of a line that begins with `prefix`. After a problem the line counts as part of the nearest
  /// level, so that one wrong line is one error.
  Change enter_line(std::string_view prefix);

  /// Leaves all levels; gives how many they were.
  int leave_all();

 private:
  struct Width {
    int columns = 0;     ///< with tabs of eight columns
    int characters = 0;  ///< with tabs of one column
  };
  static Width measure(std::string_view prefix);
  Change deepen(Width width);
  Change return_to(Width width);

  static constexpr std::size_t max_levels = 100;
  std::vector<Width> levels_{Width{}};
};

}  // namespace kernelc::syntax
