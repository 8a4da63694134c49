#pragma once

#include "syntax/builder/builder.h"

// What Python refuses of patterns that can be read.
namespace kernelc::syntax {

/// One `*rest` at most.
void check_sequence_pattern(Builder& builder, const ast::SequencePattern& pattern, Span at);
/// No literal key twice.
void check_mapping_pattern(Builder& builder, const ast::MappingPattern& pattern);
/// No attribute twice.
void check_class_pattern(Builder& builder, const ast::ClassPattern& pattern);
/// All alternatives assign the same names, and each can be reached.
void check_or_pattern(Builder& builder, const ast::OrPattern& pattern, Span at);
/// No name is assigned twice by the pattern of a case.
void check_targets(Builder& builder, const ast::Pattern& pattern);
/// Each case can be reached.
void check_cases(Builder& builder, const std::vector<ast::MatchStmt::Case>& cases);

}  // namespace kernelc::syntax
