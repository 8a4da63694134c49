#include "driver/options.h"

#include <gtest/gtest.h>

namespace kernelc::driver {
namespace {

Options parsed(const std::vector<std::string>& arguments) {
  auto result = parse_options(arguments);
  if (const auto* error = std::get_if<UsageError>(&result)) ADD_FAILURE() << error->message;
  return std::holds_alternative<Options>(result) ? std::get<Options>(result) : Options{};
}

std::string refused(const std::vector<std::string>& arguments) {
  auto result = parse_options(arguments);
  return std::holds_alternative<UsageError>(result) ? std::get<UsageError>(result).message : "";
}

TEST(Options, AFileAloneIsTranslated) {
  const Options options = parsed({"k.pyx"});
  EXPECT_EQ(options.command, Command::Translate);
  EXPECT_EQ(options.input, "k.pyx");
  EXPECT_EQ(options.output, "");
}

TEST(Options, ValuesStandApartOrAttached) {
  for (const auto& arguments : {std::vector<std::string>{"k.pyx", "-o", "k.cpp", "-I", "d", "--depfile", "k.d"},
                                {"-ok.cpp", "-Id", "--depfile=k.d", "k.pyx"}}) {
    const Options options = parsed(arguments);
    EXPECT_EQ(options.output, "k.cpp");
    EXPECT_EQ(options.search_dirs, std::vector<std::string>{"d"});
    EXPECT_EQ(options.depfile, "k.d");
  }
}

TEST(Options, DirectivesComeOneByOneOrInAList) {
  const Options options = parsed({"k.pyx", "-X", "boundscheck=False,wraparound=False", "-Xcdivision=True"});
  ASSERT_EQ(options.directives.size(), 3u);
  EXPECT_EQ(options.directives[1].name, "wraparound");
  EXPECT_EQ(options.directives[2].value, "True");
}

TEST(Options, CompileTimeNamesAreGivenAsDirectivesAre) {
  const Options options = parsed({"k.pyx", "-E", "FAST=True,SIZE=3"});
  ASSERT_EQ(options.compile_time_names.size(), 2u);
  EXPECT_EQ(options.compile_time_names[1].name, "SIZE");
  EXPECT_EQ(refused({"k.pyx", "-E", "FAST"}), "-E takes NAME=VALUE, not 'FAST'");
}

TEST(Options, BuildIsACommandOnlyBeforeTheFile) {
  EXPECT_EQ(parsed({"build", "k.pyx"}).command, Command::Build);
  EXPECT_EQ(parsed({"-v", "build", "k.pyx"}).command, Command::Build);
  EXPECT_EQ(refused({"k.pyx", "build"}), "one file at a time: 'k.pyx' and 'build'");
  EXPECT_EQ(parsed({"build", "build"}).input, "build");
}

TEST(Options, AfterTwoDashesEverythingIsAFile) { EXPECT_EQ(parsed({"--", "-odd.pyx"}).input, "-odd.pyx"); }

TEST(Options, EveryStageCanBeDumped) {
  EXPECT_EQ(parsed({"--dump=tokens", "k.pyx"}).dump, Dump::Tokens);
  EXPECT_EQ(parsed({"--dump=ast", "k.pyx"}).dump, Dump::Ast);
  EXPECT_EQ(parsed({"--dump=ir", "k.pyx"}).dump, Dump::Ir);
  EXPECT_EQ(parsed({"--dump", "plan", "k.pyx"}).dump, Dump::Plan);
}

TEST(Options, WhatDoesNotFitTogetherIsRefused) {
  EXPECT_EQ(refused({}), "no input file");
  EXPECT_EQ(refused({"build"}), "no input file");
  EXPECT_EQ(refused({"build", "k.pyx", "-o", "k.cpp"}), "build takes --outdir, not -o");
  EXPECT_EQ(refused({"build", "k.pyx", "--dump=ir"}), "--dump is for translations alone");
  EXPECT_EQ(refused({"k.pyx", "--outdir", "d"}), "--outdir and --cxx belong to 'kernelc build'");
  EXPECT_EQ(refused({"k.pyx", "-X", "=1"}), "-X takes NAME=VALUE, not '=1'");
  EXPECT_EQ(refused({"k.pyx", "-o"}), "option '-o' needs a value");
}

TEST(Options, QuestionsNeedNoFile) {
  EXPECT_EQ(parsed({"--version"}).command, Command::PrintVersion);
  EXPECT_EQ(parsed({"--help"}).command, Command::PrintHelp);
  EXPECT_EQ(parsed({"--include-dir"}).command, Command::PrintIncludeDir);
  EXPECT_EQ(parsed({"--cflags"}).command, Command::PrintFlags);
}

TEST(Options, HelpNamesEveryOption) {
  const std::string help = help_text();
  for (const char* option : {"-o", "-I", "-X", "--depfile", "--dump", "--line-directives", "--outdir", "--python", "--cxx",
                             "-v", "--include-dir", "--cflags", "--version", "--help"})
    EXPECT_NE(help.find(option), std::string::npos) << option;
}

}  // namespace
}  // namespace kernelc::driver
