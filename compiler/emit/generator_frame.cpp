#include "emit/generator_frame.h"

#include "emit/closures.h"

namespace kernelc::emit {

std::string GeneratorFrame::add(ir::TypeId type, std::string_view wanted, bool is_optional) {
  const std::string name = names_.declare(wanted);
  members_.push_back(heap_variable(file_, type, name, is_optional));
  if (file_.module.types.is_object(type)) visited_.push_back("visit(" + name + ")");
  return "frame." + name;
}

std::string GeneratorFrame::add(const std::string& type, std::string_view wanted, bool visits) {
  const std::string name = names_.declare(wanted);
  members_.push_back(type + " " + name + (type.find("kc::") == std::string::npos ? " = 0" : ""));
  if (visits) visited_.push_back(name + ".each(visit)");
  return "frame." + name;
}

int GeneratorFrame::add_region(std::string dispatch) {
  regions_.push_back(std::move(dispatch));
  return static_cast<int>(regions_.size());
}

void GeneratorFrame::write_struct(const std::string& name, Writer& out) const {
  out.block("struct " + name, [&] {
    if (!regions_.empty()) out.line("int region = 0;");
    for (const std::string& member : members_) out.line(member + ";");
    out.line("template <class Visit>");
    if (visited_.empty()) out.line("void each(Visit) {}");
    else out.block("void each([[maybe_unused]] Visit visit)", [&] { out.line(join(visited_) + ";"); });
  }, "};");
}

void GeneratorFrame::write_places(Writer& out) const {
  if (places_ == 0) return;
  out.block("switch (generator.place)", [&] {
    for (int place = 1; place <= places_; ++place)
      out.line("case " + std::to_string(place) + ": goto place_" + std::to_string(place) + ";");
  });
}

// Regions that only clean up hand the error on to the region around.
void GeneratorFrame::write_dispatch(Writer& out) const {
  if (regions_.empty()) return out.line("throw;");
  out.block("while (true)", [&] {
    out.block("switch (frame.region)", [&] {
      for (std::size_t i = 0; i < regions_.size(); ++i) out.line("case " + std::to_string(i + 1) + ": " + regions_[i]);
      out.line("default: throw;");
    });
  });
}

}  // namespace kernelc::emit
