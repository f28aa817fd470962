// libcurl's easy interface without its variadic functions and macros, which Swift cannot call.
//
// The library is loaded when it is first asked for something, in whichever of its flavours the system has: it brings
// some thirty others with it, and a run that asks no server should not pay for them (measured: 10 ms of 14).
#ifndef IZIKA_CCURL_H
#define IZIKA_CCURL_H

#include <curl/curl.h>

// Loads the library and starts it. Must be true before any other function here is called; may be asked by any thread,
// again and again.
int izika_curl_is_ready(void);

void *izika_curl_start(void);
void izika_curl_reset(void *easy);
CURLcode izika_curl_perform(void *easy);
void izika_curl_end(void *easy);

CURLcode izika_curl_set_long(void *easy, CURLoption option, long value);
CURLcode izika_curl_set_size(void *easy, CURLoption option, curl_off_t value);
CURLcode izika_curl_set_text(void *easy, CURLoption option, const char *value);
// Data of callbacks, buffers and lists.
CURLcode izika_curl_set_pointer(void *easy, CURLoption option, void *value);

// For what is called with received bytes: their address, 1, their number, the callback's data.
typedef size_t (*izika_curl_receive)(char *bytes, size_t one, size_t count, void *data);
CURLcode izika_curl_set_receive(void *easy, CURLoption option, izika_curl_receive function);
CURLcode izika_curl_set_open_socket(void *easy, curl_opensocket_callback function);
// http and https, and nothing else that this libcurl may know (file, ftp, …).
CURLcode izika_curl_set_web_only(void *easy);

// 0 where libcurl knows none.
long izika_curl_get_long(void *easy, CURLINFO info);
// 0 where libcurl knows none; -1 for a length that it was not told.
curl_off_t izika_curl_get_size(void *easy, CURLINFO info);
const char *izika_curl_words(CURLcode code);

// Null without memory; a list that is null begins one.
struct curl_slist *izika_curl_list_append(struct curl_slist *list, const char *text);
void izika_curl_list_end(struct curl_slist *list);

// Where a redirect leads: `location` seen from `address`; null where that is no address. The caller frees it by
// izika_curl_free.
char *izika_curl_resolve(const char *address, const char *location);
void izika_curl_free(char *text);

#endif
