#include "driver/file_access.h"

#include <iterator>

#include "with_folder.h"

namespace kernelc::driver {
namespace {

namespace fs = std::filesystem;

class FileAccess : public testing::WithFolder {
 protected:
  std::ptrdiff_t file_count() const { return std::distance(fs::directory_iterator(folder_), fs::directory_iterator()); }
};

TEST_F(FileAccess, WhatIsWrittenIsRead) {
  const std::string text("a\0\r\n\xff", 5);
  EXPECT_TRUE(std::holds_alternative<std::monostate>(write_file(folder_ / "f", text)));
  EXPECT_EQ(std::get<std::string>(read_file(folder_ / "f")), text);
  EXPECT_EQ(file_count(), 1);
}

TEST_F(FileAccess, AnEmptyFileIsNoError) {
  write_file(folder_ / "f", "");
  EXPECT_EQ(std::get<std::string>(read_file(folder_ / "f")), "");
}

TEST_F(FileAccess, WhyAFileCannotBeReadIsSaid) {
  EXPECT_EQ(std::get<FileError>(read_file(folder_ / "absent")).reason, "No such file or directory");
  EXPECT_EQ(std::get<FileError>(read_file(folder_)).reason, "Is a directory");
}

TEST_F(FileAccess, AFileThatIsNotPublishedLeavesNothing) {
  write_file(folder_ / "f", "old");
  {
    PendingFile pending(folder_ / "f");
    EXPECT_TRUE(pending.write("new"));
    EXPECT_EQ(file_count(), 2);
  }
  EXPECT_EQ(file_count(), 1);
  EXPECT_EQ(std::get<std::string>(read_file(folder_ / "f")), "old");
}

TEST_F(FileAccess, APublishedFileReplacesTheOldOne) {
  write_file(folder_ / "f", "old");
  PendingFile pending(folder_ / "f");
  EXPECT_TRUE(pending.write("new"));
  EXPECT_TRUE(pending.publish());
  EXPECT_EQ(std::get<std::string>(read_file(folder_ / "f")), "new");
  EXPECT_EQ(file_count(), 1);
}

TEST_F(FileAccess, AFolderIsNotReplaced) {
  fs::create_directory(folder_ / "d");
  EXPECT_TRUE(std::holds_alternative<FileError>(write_file(folder_ / "d", "text")));
  EXPECT_TRUE(fs::is_directory(folder_ / "d"));
  EXPECT_EQ(file_count(), 1);
}

TEST_F(FileAccess, DevicesAreWrittenInPlace) {
  EXPECT_TRUE(std::holds_alternative<std::monostate>(write_file("/dev/null", "text")));
  EXPECT_TRUE(fs::is_character_file("/dev/null"));
}

}  // namespace
}  // namespace kernelc::driver
