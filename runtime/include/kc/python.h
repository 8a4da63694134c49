// Everything that generated code with Python objects needs, apart from views, complex numbers and parallel loops.
#pragma once

#include <kc/python/api.h>
#include <kc/python/call.h>
#include <kc/python/constants.h>
#include <kc/python/convert.h>
#include <kc/python/function.h>
#include <kc/python/module.h>
#include <kc/python/object.h>
#include <kc/python/raised.h>
