// Everything that generated code with Python objects needs, apart from views, complex numbers and parallel loops.
#pragma once

#include <kc/python/api.h>
#include <kc/python/call.h>
#include <kc/python/constants.h>
#include <kc/python/containers.h>
#include <kc/python/convert.h>
#include <kc/python/error_check.h>
#include <kc/python/exceptions.h>
#include <kc/python/function.h>
#include <kc/python/gil.h>
#include <kc/python/import.h>
#include <kc/python/items.h>
#include <kc/python/iterate.h>
#include <kc/python/module.h>
#include <kc/python/names.h>
#include <kc/python/object.h>
#include <kc/python/objects_without_gil.h>
#include <kc/python/operators.h>
#include <kc/python/raised.h>
#include <kc/python/strings.h>
#include <kc/python/types.h>
#include <kc/python/unpack.h>
