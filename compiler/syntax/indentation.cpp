#include "syntax/indentation.h"

namespace kernelc::syntax {

Indentation::Width Indentation::measure(std::string_view prefix) {
  Width width;
  for (const char c : prefix) {
    if (c == '\t') {
      width.columns = (width.columns / 8 + 1) * 8;
      ++width.characters;
    } else if (c == '\f') {
      width = {};
    } else {
      ++width.columns;
      ++width.characters;
    }
  }
  return width;
}

Indentation::Change Indentation::enter_line(std::string_view prefix) {
  const Width width = measure(prefix);
  const Level& current = levels_.back();
  if (width.columns == current.accepted_columns) return {};
  if (width.columns > current.width.columns) return deepen(width);
  if (width.columns < current.width.columns) return return_to(width);
  return {false, 0, width.characters == current.width.characters ? Problem::None : Problem::MixedTabs};
}

Indentation::Change Indentation::deepen(Width width) {
  if (levels_.size() >= max_levels) return {false, 0, Problem::TooDeep};
  const bool consistent = width.characters > levels_.back().width.characters;
  levels_.push_back({width});
  return {true, 0, consistent ? Problem::None : Problem::MixedTabs};
}

Indentation::Change Indentation::return_to(Width width) {
  Change change;
  // As far as the innermost level that the line is not outside of, or the one around which it stands.
  while (levels_.size() > 1 && levels_[levels_.size() - 2].width.columns >= width.columns) {
    levels_.pop_back();
    ++change.dedents;
  }
  Level& level = levels_.back();
  if (width.columns == level.accepted_columns) return change;
  if (width.columns < level.width.columns) {
    level.accepted_columns = width.columns;
    change.problem = Problem::UnknownLevel;
  } else if (width.characters != level.width.characters) {
    change.problem = Problem::MixedTabs;
  }
  return change;
}

int Indentation::leave_all() {
  const int count = static_cast<int>(levels_.size()) - 1;
  levels_.resize(1);
  return count;
}

}  // namespace kernelc::syntax
