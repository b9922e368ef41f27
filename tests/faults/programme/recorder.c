/* Records what a process does to the files of one folder, in the order in which the kernel was asked.
 *
 * Preloaded; RECORD_FOLDER names the folder, RECORD_TO the record. Shared memory of SQLite (-shm) is left out:
 * it is mapped, and worth nothing after a power cut. An entry: op, lengths of two texts and of the data, the
 * file's number and an offset, then the texts and the data.
 *   C create  W write  T truncate  S fsync  D fsync of the folder  R rename  U unlink  M mark
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { UNKNOWN, OURS, FOLDER, FDS = 4096 };
static char kind[FDS];
static uint64_t file_of[FDS];
static const char *folder;
static int record = -1;
static pthread_mutex_t order = PTHREAD_MUTEX_INITIALIZER;

#define REAL(type, name) static type (*real_##name)
REAL(int, open64)(const char *, int, ...);
REAL(int, openat64)(int, const char *, int, ...);
REAL(ssize_t, write)(int, const void *, size_t);
REAL(ssize_t, pwrite64)(int, const void *, size_t, off_t);
REAL(int, ftruncate64)(int, off_t);
REAL(int, fsync)(int);
REAL(int, fdatasync)(int);
REAL(int, rename)(const char *, const char *);
REAL(int, unlink)(const char *);
REAL(int, close)(int);

__attribute__((constructor)) static void begin(void) {
#define FIND(name) real_##name = dlsym(RTLD_NEXT, #name)
    FIND(open64); FIND(openat64); FIND(write); FIND(pwrite64); FIND(ftruncate64);
    FIND(fsync); FIND(fdatasync); FIND(rename); FIND(unlink); FIND(close);
    const char *to = getenv("RECORD_TO");
    folder = getenv("RECORD_FOLDER");
    if (folder && to) record = real_open64(to, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static void put(char op, uint64_t file, uint64_t offset, const char *one, const char *two, const void *data,
                uint32_t length) {
    struct __attribute__((packed)) {
        char op;
        uint16_t one, two;
        uint32_t length;
        uint64_t file, offset;
    } head = {op, (uint16_t)strlen(one), (uint16_t)strlen(two), length, file, offset};
    size_t size = sizeof head + head.one + head.two + length;
    char *entry = malloc(size);
    memcpy(entry, &head, sizeof head);
    memcpy(entry + sizeof head, one, head.one);
    memcpy(entry + sizeof head + head.one, two, head.two);
    if (length) memcpy(entry + sizeof head + head.one + head.two, data, length);
    if (real_write(record, entry, size) != (ssize_t)size) abort(); /* a record with holes proves nothing */
    free(entry);
}

static int within(const char *path) {
    size_t length = folder ? strlen(folder) : 0;
    if (record < 0 || !path || strncmp(path, folder, length)) return UNKNOWN;
    if (!path[length] || !strcmp(path + length, "/")) return FOLDER;
    return path[length] == '/' && !strstr(path + length, "-shm") ? OURS : UNKNOWN;
}

static int opened(int fd, const char *path, int existed) {
    struct stat found;
    if (fd < 0 || fd >= FDS) return fd;
    kind[fd] = (char)within(path);
    if (kind[fd] == UNKNOWN || fstat(fd, &found)) return fd;
    file_of[fd] = found.st_ino;
    if (kind[fd] == OURS && !existed) put('C', found.st_ino, 0, path, "", NULL, 0);
    return fd;
}

#define OPEN(call)                                                   \
    mode_t mode = 0;                                                 \
    if (flags & (O_CREAT | O_TMPFILE)) {                             \
        va_list rest;                                                \
        va_start(rest, flags);                                       \
        mode = va_arg(rest, mode_t);                                 \
        va_end(rest);                                                \
    }                                                                \
    pthread_mutex_lock(&order);                                      \
    int existed = within(path) != OURS || !access(path, F_OK);       \
    int ours = existed && within(path) == OURS && (flags & O_TRUNC); \
    int fd = opened(call, path, existed);                            \
    if (ours && fd >= 0) put('T', file_of[fd], 0, "", "", NULL, 0);  \
    pthread_mutex_unlock(&order);                                    \
    return fd;

int open(const char *path, int flags, ...) { OPEN(real_open64(path, flags, mode)) }
int open64(const char *path, int flags, ...) { OPEN(real_open64(path, flags, mode)) }
int openat(int at, const char *path, int flags, ...) { OPEN(real_openat64(at, path, flags, mode)) }
int openat64(int at, const char *path, int flags, ...) { OPEN(real_openat64(at, path, flags, mode)) }

static int is(int fd, int what) { return fd >= 0 && fd < FDS && kind[fd] == what; }

#define IN_ORDER(fd, entry, type, call)  \
    if (!is(fd, OURS)) return call;      \
    pthread_mutex_lock(&order);          \
    entry;                               \
    type result = call;                  \
    pthread_mutex_unlock(&order);        \
    return result;

ssize_t write(int fd, const void *data, size_t n) {
    IN_ORDER(fd, put('W', file_of[fd], (uint64_t)lseek(fd, 0, SEEK_CUR), "", "", data, (uint32_t)n), ssize_t,
             real_write(fd, data, n))
}
ssize_t pwrite64(int fd, const void *data, size_t n, off_t at) {
    IN_ORDER(fd, put('W', file_of[fd], (uint64_t)at, "", "", data, (uint32_t)n), ssize_t,
             real_pwrite64(fd, data, n, at))
}
ssize_t pwrite(int fd, const void *data, size_t n, off_t at) { return pwrite64(fd, data, n, at); }
int ftruncate64(int fd, off_t n) {
    IN_ORDER(fd, put('T', file_of[fd], (uint64_t)n, "", "", NULL, 0), int, real_ftruncate64(fd, n))
}
int ftruncate(int fd, off_t n) { return ftruncate64(fd, n); }

static int synced(int fd, int (*real)(int)) {
    if (!is(fd, OURS) && !is(fd, FOLDER)) return real(fd);
    pthread_mutex_lock(&order);
    int result = real(fd);
    if (!result) put(is(fd, OURS) ? 'S' : 'D', file_of[fd], 0, "", "", NULL, 0);
    pthread_mutex_unlock(&order);
    return result;
}
int fsync(int fd) { return synced(fd, real_fsync); }
int fdatasync(int fd) { return synced(fd, real_fdatasync); }

int rename(const char *from, const char *to) {
    pthread_mutex_lock(&order);
    int result = real_rename(from, to);
    if (!result && within(from) == OURS) put('R', 0, 0, from, to, NULL, 0);
    pthread_mutex_unlock(&order);
    return result;
}
int unlink(const char *path) {
    pthread_mutex_lock(&order);
    int result = real_unlink(path);
    if (!result && within(path) == OURS) put('U', 0, 0, path, "", NULL, 0);
    pthread_mutex_unlock(&order);
    return result;
}
int close(int fd) {
    if (fd >= 0 && fd < FDS) kind[fd] = UNKNOWN;
    return fd == record && record >= 0 ? 0 : real_close(fd);
}

void record_mark(const char *text) {
    pthread_mutex_lock(&order);
    put('M', 0, 0, text, "", NULL, 0);
    pthread_mutex_unlock(&order);
}
