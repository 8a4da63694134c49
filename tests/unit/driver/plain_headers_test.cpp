#include "driver/plain_headers.h"

#include "driver/file_access.h"
#include "with_folder.h"

namespace kernelc::driver {
namespace {

using emit::Inclusion;

class PlainHeaders : public testing::WithFolder {
 protected:
  Inclusion inclusion_of(const std::string& text) const {
    write_file(folder_ / "a.h", text);
    return inclusion("\"a.h\"", {"/nowhere", folder_});
  }
  bool is_plain(const std::string& text) const { return inclusion_of(text) == Inclusion::AsC; }
};

TEST_F(PlainHeaders, KnowNothingOfCpp) {
  EXPECT_TRUE(is_plain("int twice(int x);\n"));
  EXPECT_TRUE(is_plain("#include <stdint.h>\n# include \"b\"\nint subclass, templates;\n"));
  EXPECT_FALSE(is_plain("#ifdef __cplusplus\nextern \"C\" {\n#endif\n"));
  EXPECT_FALSE(is_plain("G_BEGIN_DECLS\nint f(void);\n"));
  EXPECT_FALSE(is_plain("template<class T> T twice(T);\n"));
}

TEST_F(PlainHeaders, CommentsSayNothing) {
  EXPECT_TRUE(is_plain("/* a class\n of its own */ int f(void); // template\n"));
  EXPECT_FALSE(is_plain("/* text */ class A;"));
  EXPECT_TRUE(is_plain("int f(void); /* class"));
}

TEST_F(PlainHeaders, IncludeNothingOfTheCppLibrary) {
  EXPECT_FALSE(is_plain("#include <vector>\n"));
  EXPECT_EQ(inclusion_of("#  include <complex.h>\n"), Inclusion::AsCWithComplex);
  EXPECT_TRUE(is_plain("#include <sys/types.h>\n"));
}

TEST_F(PlainHeaders, IncludeHeadersThatAreNoCpp) {
  write_file(folder_ / "guarded.h", "#ifdef __cplusplus\nextern \"C\" {\n#endif\n#include \"a.h\"\n");
  std::filesystem::create_directory(folder_ / "deep");
  write_file(folder_ / "deep" / "inner.h", "#include \"namespaces.h\"\n");
  write_file(folder_ / "deep" / "namespaces.h", "namespace a { int f(); }\n");
  EXPECT_TRUE(is_plain("#include \"guarded.h\"\n#include \"a.h\"\nint f(void);\n"));
  EXPECT_FALSE(is_plain("#include \"deep/inner.h\"\nint f(void);\n"));
  EXPECT_TRUE(is_plain("#include \"inner.h\"\n"));
}

TEST_F(PlainHeaders, MayBeNoCpp) {
  EXPECT_EQ(inclusion_of("static int* f(void) { int* p = malloc(4); return p; }\n"), Inclusion::AsCOnly);
  EXPECT_EQ(inclusion_of("static int next(int new) { return new + 1; }\n"), Inclusion::AsCOnly);
  EXPECT_EQ(inclusion_of("/* malloc */ int* my_malloc(void);\n"), Inclusion::AsC);
  EXPECT_EQ(inclusion_of("#ifdef __cplusplus\n#endif\nvoid* f() { return malloc(4); }\n"), Inclusion::AsIs);
}

TEST_F(PlainHeaders, MayBeLong) {
  EXPECT_TRUE(is_plain(std::string(1 << 22, ' ') + std::string(1 << 22, 'a') + "#include " + std::string(1 << 20, ' ')));
}

TEST_F(PlainHeaders, AreInQuotesAndInOneOfTheFolders) {
  write_file(folder_ / "a.h", "int f(void);\n");
  EXPECT_EQ(inclusion("<a.h>", {folder_}), Inclusion::AsIs);
  EXPECT_EQ(inclusion("\"b.h\"", {folder_}), Inclusion::AsIs);
  EXPECT_EQ(inclusion("\"a.h\"", {}), Inclusion::AsIs);
  EXPECT_EQ(inclusion("\"a.c\"", {}), Inclusion::AsCOnly);
}

}  // namespace
}  // namespace kernelc::driver
