#pragma once

/// Processor time of the calling thread, user and system, since it began.
long processor_nanoseconds(void);
