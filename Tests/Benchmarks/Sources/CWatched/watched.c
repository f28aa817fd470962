#include "watched.h"

void izika_watched(void (*body)(void *context), void *context) { body(context); }
