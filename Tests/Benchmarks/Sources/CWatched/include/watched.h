// The one call during which the instruction counter counts: it finds it by this name.
#pragma once

void izika_watched(void (*body)(void *context), void *context);
