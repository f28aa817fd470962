#include "CCurl.h"

#include <dlfcn.h>
#include <pthread.h>

// Our own names for libcurl's functions, filled in when the library is loaded.
static struct {
  CURLcode (*global_init)(long flags);
  CURL *(*easy_init)(void);
  void (*easy_reset)(CURL *easy);
  CURLcode (*easy_perform)(CURL *easy);
  void (*easy_cleanup)(CURL *easy);
  CURLcode (*easy_setopt)(CURL *easy, CURLoption option, ...);
  CURLcode (*easy_getinfo)(CURL *easy, CURLINFO info, ...);
  const char *(*easy_strerror)(CURLcode code);
  struct curl_slist *(*slist_append)(struct curl_slist *list, const char *text);
  void (*slist_free_all)(struct curl_slist *list);
  CURLU *(*url)(void);
  void (*url_cleanup)(CURLU *url);
  CURLUcode (*url_set)(CURLU *url, CURLUPart part, const char *text, unsigned int flags);
  CURLUcode (*url_get)(const CURLU *url, CURLUPart part, char **text, unsigned int flags);
  void (*free)(void *memory);
} curl;

static const struct {
  const char *name;
  void *place;
} functions[] = {
    {"curl_global_init", &curl.global_init},
    {"curl_easy_init", &curl.easy_init},
    {"curl_easy_reset", &curl.easy_reset},
    {"curl_easy_perform", &curl.easy_perform},
    {"curl_easy_cleanup", &curl.easy_cleanup},
    {"curl_easy_setopt", &curl.easy_setopt},
    {"curl_easy_getinfo", &curl.easy_getinfo},
    {"curl_easy_strerror", &curl.easy_strerror},
    {"curl_slist_append", &curl.slist_append},
    {"curl_slist_free_all", &curl.slist_free_all},
    {"curl_url", &curl.url},
    {"curl_url_cleanup", &curl.url_cleanup},
    {"curl_url_set", &curl.url_set},
    {"curl_url_get", &curl.url_get},
    {"curl_free", &curl.free},
};

// The OpenSSL, GnuTLS and NSS flavours of Debian, and the names without a version that -dev packages bring.
static const char *const names[] = {
    "libcurl.so.4", "libcurl-gnutls.so.4", "libcurl-nss.so.4", "libcurl.so", "libcurl-gnutls.so", "libcurl.4.dylib",
};

static int ready = 0;

// Stays loaded until the program ends: libcurl cannot be unloaded safely while its threads may run.
static void load(void) {
  void *library = NULL;
  for (size_t i = 0; i < sizeof names / sizeof *names && !library; i++)
    library = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
  if (!library) return;
  for (size_t i = 0; i < sizeof functions / sizeof *functions; i++) {
    void *function = dlsym(library, functions[i].name);
    if (!function) return;
    *(void **)functions[i].place = function;
  }
  ready = curl.global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
}

int izika_curl_is_ready(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  return ready;
}

void *izika_curl_start(void) { return curl.easy_init(); }
void izika_curl_reset(void *easy) { curl.easy_reset(easy); }
CURLcode izika_curl_perform(void *easy) { return curl.easy_perform(easy); }
void izika_curl_end(void *easy) { curl.easy_cleanup(easy); }

CURLcode izika_curl_set_long(void *easy, CURLoption option, long value) {
  return curl.easy_setopt(easy, option, value);
}

CURLcode izika_curl_set_size(void *easy, CURLoption option, curl_off_t value) {
  return curl.easy_setopt(easy, option, value);
}

CURLcode izika_curl_set_text(void *easy, CURLoption option, const char *value) {
  return curl.easy_setopt(easy, option, value);
}

CURLcode izika_curl_set_pointer(void *easy, CURLoption option, void *value) {
  return curl.easy_setopt(easy, option, value);
}

CURLcode izika_curl_set_receive(void *easy, CURLoption option, izika_curl_receive function) {
  return curl.easy_setopt(easy, option, function);
}

CURLcode izika_curl_set_open_socket(void *easy, curl_opensocket_callback function) {
  return curl.easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, function);
}

CURLcode izika_curl_set_web_only(void *easy) {
#if LIBCURL_VERSION_NUM >= 0x075500
  // 7.85 renamed the option; the library that runs may be older than the headers.
  CURLcode code = curl.easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
  if (code != CURLE_UNKNOWN_OPTION) return code;
#endif
  // CURLOPT_PROTOCOLS and its bits, which new headers call deprecated.
  return curl.easy_setopt(easy, (CURLoption)(CURLOPTTYPE_LONG + 181), 3L);
}

long izika_curl_get_long(void *easy, CURLINFO info) {
  long value = 0;
  return curl.easy_getinfo(easy, info, &value) == CURLE_OK ? value : 0;
}

curl_off_t izika_curl_get_size(void *easy, CURLINFO info) {
  curl_off_t value = 0;
  return curl.easy_getinfo(easy, info, &value) == CURLE_OK ? value : 0;
}

const char *izika_curl_words(CURLcode code) { return curl.easy_strerror(code); }

struct curl_slist *izika_curl_list_append(struct curl_slist *list, const char *text) {
  return curl.slist_append(list, text);
}

void izika_curl_list_end(struct curl_slist *list) { curl.slist_free_all(list); }

char *izika_curl_resolve(const char *address, const char *location) {
  if (!izika_curl_is_ready()) return NULL;
  CURLU *url = curl.url();
  if (!url) return NULL;
  char *text = NULL;
  if (curl.url_set(url, CURLUPART_URL, address, 0) != CURLUE_OK ||
      curl.url_set(url, CURLUPART_URL, location, CURLU_NON_SUPPORT_SCHEME) != CURLUE_OK ||
      curl.url_get(url, CURLUPART_URL, &text, 0) != CURLUE_OK)
    text = NULL;
  curl.url_cleanup(url);
  return text;
}

void izika_curl_free(char *text) { curl.free(text); }
