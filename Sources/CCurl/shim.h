// libcurl's easy interface without its variadic functions and macros, which Swift cannot call.
#include <curl/curl.h>

static inline CURLcode izika_curl_set_long(void *easy, CURLoption option, long value) {
  return curl_easy_setopt((CURL *)easy, option, value);
}

static inline CURLcode izika_curl_set_size(void *easy, CURLoption option, curl_off_t value) {
  return curl_easy_setopt((CURL *)easy, option, value);
}

static inline CURLcode izika_curl_set_text(void *easy, CURLoption option, const char *value) {
  return curl_easy_setopt((CURL *)easy, option, value);
}

// Data of callbacks, buffers and lists.
static inline CURLcode izika_curl_set_pointer(void *easy, CURLoption option, void *value) {
  return curl_easy_setopt((CURL *)easy, option, value);
}

// For what is called with received bytes: their address, 1, their number, the callback's data.
typedef size_t (*izika_curl_receive)(char *bytes, size_t one, size_t count, void *data);

static inline CURLcode izika_curl_set_receive(void *easy, CURLoption option, izika_curl_receive function) {
  return curl_easy_setopt((CURL *)easy, option, function);
}

static inline CURLcode izika_curl_set_open_socket(void *easy, curl_opensocket_callback function) {
  return curl_easy_setopt((CURL *)easy, CURLOPT_OPENSOCKETFUNCTION, function);
}

// http and https, and nothing else that this libcurl may know (file, ftp, …). 7.85 renamed the option.
static inline CURLcode izika_curl_set_web_only(void *easy) {
#if LIBCURL_VERSION_NUM >= 0x075500
  return curl_easy_setopt((CURL *)easy, CURLOPT_PROTOCOLS_STR, "http,https");
#else
  return curl_easy_setopt((CURL *)easy, CURLOPT_PROTOCOLS, (long)(CURLPROTO_HTTP | CURLPROTO_HTTPS));
#endif
}

// 0 where libcurl knows none.
static inline long izika_curl_get_long(void *easy, CURLINFO info) {
  long value = 0;
  return curl_easy_getinfo((CURL *)easy, info, &value) == CURLE_OK ? value : 0;
}

// 0 where libcurl knows none; -1 for a length that it was not told.
static inline curl_off_t izika_curl_get_size(void *easy, CURLINFO info) {
  curl_off_t value = 0;
  return curl_easy_getinfo((CURL *)easy, info, &value) == CURLE_OK ? value : 0;
}

static inline void *izika_curl_start(void) { return curl_easy_init(); }
static inline void izika_curl_reset(void *easy) { curl_easy_reset((CURL *)easy); }
static inline CURLcode izika_curl_perform(void *easy) { return curl_easy_perform((CURL *)easy); }
static inline void izika_curl_end(void *easy) { curl_easy_cleanup((CURL *)easy); }
