#include "driver/header_text.h"

#include "driver/file_access.h"
#include "with_folder.h"

namespace kernelc::driver {
namespace {

using emit::Inclusion;

class HeaderTextTest : public testing::WithFolder {
 protected:
  Inclusion inclusion_of(const std::string& text) const {
    write_file(folder_ / "a.h", text);
    return look_into("\"a.h\"", {"/nowhere", folder_}).inclusion;
  }
  bool is_plain(const std::string& text) const { return inclusion_of(text) == Inclusion::AsC; }
};

TEST_F(HeaderTextTest, KnowsNothingOfCpp) {
  EXPECT_TRUE(is_plain("int twice(int x);\n"));
  EXPECT_TRUE(is_plain("#include <stdint.h>\n# include \"b\"\nint subclass, templates;\n"));
  EXPECT_FALSE(is_plain("#ifdef __cplusplus\nextern \"C\" {\n#endif\n"));
  EXPECT_FALSE(is_plain("G_BEGIN_DECLS\nint f(void);\n"));
  EXPECT_FALSE(is_plain("template<class T> T twice(T);\n"));
}

TEST_F(HeaderTextTest, CommentsSayNothing) {
  EXPECT_TRUE(is_plain("/* a class\n of its own */ int f(void); // template\n"));
  EXPECT_FALSE(is_plain("/* text */ class A;"));
  EXPECT_TRUE(is_plain("int f(void); /* class"));
}

TEST_F(HeaderTextTest, IncludesNothingOfTheCppLibrary) {
  EXPECT_FALSE(is_plain("#include <vector>\n"));
  EXPECT_EQ(inclusion_of("#  include <complex.h>\n"), Inclusion::AsCWithComplex);
  EXPECT_TRUE(is_plain("#include <sys/types.h>\n"));
}

TEST_F(HeaderTextTest, IncludesHeadersThatAreNoCpp) {
  write_file(folder_ / "guarded.h", "#ifdef __cplusplus\nextern \"C\" {\n#endif\n#include \"a.h\"\n");
  std::filesystem::create_directory(folder_ / "deep");
  write_file(folder_ / "deep" / "inner.h", "#include \"namespaces.h\"\n");
  write_file(folder_ / "deep" / "namespaces.h", "namespace a { int f(); }\n");
  EXPECT_TRUE(is_plain("#include \"guarded.h\"\n#include \"a.h\"\nint f(void);\n"));
  EXPECT_FALSE(is_plain("#include \"deep/inner.h\"\nint f(void);\n"));
  EXPECT_TRUE(is_plain("#include \"inner.h\"\n"));
}

TEST_F(HeaderTextTest, MayBeNoCpp) {
  EXPECT_EQ(inclusion_of("static int* f(void) { int* p = malloc(4); return p; }\n"), Inclusion::AsCOnly);
  EXPECT_EQ(inclusion_of("static int next(int new) { return new + 1; }\n"), Inclusion::AsCOnly);
  EXPECT_EQ(inclusion_of("/* malloc */ int* my_malloc(void);\n"), Inclusion::AsC);
  EXPECT_EQ(inclusion_of("#ifdef __cplusplus\n#endif\nvoid* f() { return malloc(4); }\n"), Inclusion::AsIs);
}

TEST_F(HeaderTextTest, MayBeLong) {
  EXPECT_TRUE(is_plain(std::string(1 << 22, ' ') + std::string(1 << 22, 'a') + "#include " + std::string(1 << 20, ' ')));
}

TEST_F(HeaderTextTest, IsInQuotesAndInOneOfTheFolders) {
  write_file(folder_ / "a.h", "int f(void);\n");
  EXPECT_EQ(look_into("<a.h>", {folder_}).inclusion, Inclusion::AsIs);
  EXPECT_EQ(look_into("\"b.h\"", {folder_}).inclusion, Inclusion::AsIs);
  EXPECT_EQ(look_into("\"a.h\"", {}).inclusion, Inclusion::AsIs);
  EXPECT_EQ(look_into("\"a.c\"", {}).inclusion, Inclusion::AsCOnly);
}

TEST_F(HeaderTextTest, HasTheMacrosOfWhatItIncludesInQuotes) {
  write_file(folder_ / "a.h", "#include \"b.h\"\n#ifdef X\n#  define twice(x) (2 * \\\n (x)) // define nothing\n#endif\n/*\n#define no 1\n*/\n");
  write_file(folder_ / "b.h", "#include \"a.h\"\n#define size 3\n#define empty\nint define;\n");
  const Macros macros = look_into("<a.h>", {folder_}).macros;
  ASSERT_EQ(macros.size(), 3u);
  EXPECT_TRUE(macros.at("twice").is_function);
  EXPECT_EQ(macros.at("size").body, " 3");
  EXPECT_FALSE(macros.at("empty").is_function);
  EXPECT_TRUE(look_into("\"missing.h\"", {folder_}).macros.empty());
}

}  // namespace
}  // namespace kernelc::driver
