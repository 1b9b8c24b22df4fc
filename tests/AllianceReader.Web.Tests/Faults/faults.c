// A disk that fails on order, and a clock that jumps: loaded into the app by LD_PRELOAD, between it and the C library. What is asked of files
// below the folder FAULTS_UNDER is counted, and one of these calls, or all from one on, go wrong in the way that the test has written into the
// file FAULTS_CONTROL. Both processes map that file, so a test arms, mends and reads it while the app runs, and after it was killed.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

// As FaultyDisk.cs has it.
struct control {
    int64_t calls;   // counted so far
    int64_t at;      // the call that goes wrong
    int64_t what;    // an errno, or one of those below; 0 for nothing
    int64_t lasts;   // 1: and all that follow, until it is mended
    int64_t struck;  // how many went wrong
    int64_t shift;   // seconds that the clock is wrong by
};
enum { KILL_BEFORE = -1, KILL_AFTER = -2, TORN = -3 };

// What a call does to the disk. A full one takes no more bytes; one that may only be read lets nothing be changed; one that fails does nothing.
// One of a network, perhaps, locks nothing or shares no memory, and does all else.
enum { WRITES = 1, MAKES = 2, REMOVES = 4, SYNCS = 8, OPENS = 16, LOCKS = 32, SHARES = 64 };
enum { CHANGES = WRITES | MAKES | REMOVES | SYNCS };

static struct control *control;
static const char *under;
static size_t length;

__attribute__((constructor)) static void begin(void) {
    const char *path = getenv("FAULTS_CONTROL");
    under = getenv("FAULTS_UNDER");
    if (!path || !under) return;
    length = strlen(under);
    int file = open64(path, O_RDWR | O_CLOEXEC);
    void *mapped = file < 0 ? MAP_FAILED : mmap(0, sizeof *control, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    if (mapped == MAP_FAILED) abort();
    control = mapped;
}

static int is_under(const char *path) {
    return control && !strncmp(path, under, length) && path[length] == '/';
}

// The log is no part of the library: it fails with the disk, and is not counted.
static int counts(const char *path) { return !strstr(path, "/logs/"); }

static int has_path(int file, char *path, size_t size) {
    char link[40];
    int at_errno = errno;
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t read = control ? readlink(link, path, size - 1) : -1;
    errno = at_errno;
    path[read < 0 ? 0 : read] = 0;
    return read > 0 && is_under(path);
}

static void die(void) {
    kill(getpid(), SIGKILL);
    for (;;) pause();
}

static int concerns(int64_t fault, int kind) {
    return kind & (fault == ENOSPC ? WRITES : fault == EROFS ? WRITES | MAKES | REMOVES | OPENS : fault == ENOLCK ? LOCKS : fault == ENODEV ? SHARES : CHANGES);
}

// What is to become of this call: an errno, KILL_AFTER or TORN; 0 to go on.
static int64_t fate(const char *path, int kind) {
    int counted = counts(path) && kind & CHANGES;
    int64_t call = counted ? __atomic_add_fetch(&control->calls, 1, __ATOMIC_SEQ_CST) : control->calls;
    int64_t what = control->what, at = control->at;
    if (!what || call < at) return 0;
    if (what < 0) {
        if (!counted || call != at) return 0;
        control->struck++;
        if (what == KILL_BEFORE || (what == TORN && kind != WRITES)) die();
        return what;
    }
    int64_t none = 0;
    if (!concerns(what, kind)) return 0;
    if (control->lasts) return __atomic_fetch_add(&control->struck, 1, __ATOMIC_SEQ_CST), what;
    return counted && __atomic_compare_exchange_n(&control->struck, &none, 1, 0, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST) ? what : 0;
}

#define REAL(name) static __typeof__(&name) real; if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

// Goes on with a call, or not, as its fate has it.
#define MEET(type, path, kind, call) do { \
        const char *known = path; \
        int64_t met = known ? fate(known, kind) : 0; \
        if (met > 0) { errno = (int)met; return -1; } \
        type result = call; \
        if (met) die(); \
        return result; \
    } while (0)

#define PATH_OF(file) char path[4096]; int has = has_path(file, path, sizeof path)
#define AS_MUCH(size) (met == TORN ? (size) / 2 : (size))

ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t at) {
    REAL(pwrite64); PATH_OF(file);
    MEET(ssize_t, has ? path : NULL, WRITES, real(file, bytes, AS_MUCH(size), at));
}

ssize_t pwrite(int file, const void *bytes, size_t size, off_t at) { return pwrite64(file, bytes, size, at); }

ssize_t write(int file, const void *bytes, size_t size) {
    REAL(write); PATH_OF(file);
    MEET(ssize_t, has ? path : NULL, WRITES, real(file, bytes, AS_MUCH(size)));
}

ssize_t pwritev64(int file, const struct iovec *parts, int count, off64_t at) {
    REAL(pwritev64); PATH_OF(file);
    MEET(ssize_t, has ? path : NULL, WRITES, real(file, parts, count, at));
}

ssize_t pwritev(int file, const struct iovec *parts, int count, off_t at) { return pwritev64(file, parts, count, at); }

int fallocate64(int file, int mode, off64_t at, off64_t size) {
    REAL(fallocate64); PATH_OF(file);
    MEET(int, has ? path : NULL, WRITES, real(file, mode, at, size));
}

ssize_t sendfile64(int to, int from, off64_t *at, size_t size) {
    REAL(sendfile64); PATH_OF(to);
    MEET(ssize_t, has ? path : NULL, WRITES, real(to, from, at, size));
}

int ftruncate64(int file, off64_t size) {
    REAL(ftruncate64); PATH_OF(file);
    MEET(int, has ? path : NULL, REMOVES, real(file, size));
}

int ftruncate(int file, off_t size) { return ftruncate64(file, size); }

int fsync(int file) {
    REAL(fsync); PATH_OF(file);
    MEET(int, has ? path : NULL, SYNCS, real(file));
}

int fdatasync(int file) {
    REAL(fdatasync); PATH_OF(file);
    MEET(int, has ? path : NULL, SYNCS, real(file));
}

int unlink(const char *name) {
    REAL(unlink);
    MEET(int, is_under(name) ? name : NULL, REMOVES, real(name));
}

int rename(const char *from, const char *to) {
    REAL(rename);
    MEET(int, is_under(to) ? to : NULL, MAKES, real(from, to));
}

int link(const char *from, const char *to) {
    REAL(link);
    MEET(int, is_under(to) ? to : NULL, MAKES, real(from, to));
}

int mkdir(const char *name, mode_t mode) {
    REAL(mkdir);
    MEET(int, is_under(name) && access(name, F_OK) ? name : NULL, MAKES, real(name, mode));
}

int open64(const char *name, int flags, ...) {
    REAL(open64);
    va_list more;
    va_start(more, flags);
    mode_t mode = va_arg(more, mode_t);
    va_end(more);
    int at_errno = errno, changes = (flags & O_ACCMODE) != O_RDONLY;
    int makes = is_under(name) && (((flags & O_CREAT) && access(name, F_OK)) || (changes && (flags & O_TRUNC)));
    errno = at_errno;
    MEET(int, is_under(name) && changes ? name : NULL, makes ? MAKES : OPENS, real(name, flags, mode));
}

int open(const char *name, int flags, ...) {
    va_list more;
    va_start(more, flags);
    mode_t mode = va_arg(more, mode_t);
    va_end(more);
    return open64(name, flags, mode);
}

int flock(int file, int how) {
    REAL(flock); PATH_OF(file);
    MEET(int, has && how != LOCK_UN ? path : NULL, LOCKS, real(file, how));
}

int fcntl64(int file, int what, ...) {
    REAL(fcntl64);
    va_list more;
    va_start(more, what);
    void *with = va_arg(more, void *);
    va_end(more);
    if (what != F_SETLK && what != F_SETLKW && what != F_GETLK) return real(file, what, with);
    PATH_OF(file);
    MEET(int, has && (what == F_GETLK || ((struct flock *)with)->l_type != F_UNLCK) ? path : NULL, LOCKS, real(file, what, with));
}

int fcntl(int file, int what, ...) {
    va_list more;
    va_start(more, what);
    void *with = va_arg(more, void *);
    va_end(more);
    return fcntl64(file, what, with);
}

static void *map(void *at, size_t size, int protection, int flags, int file, off64_t from) {
    REAL(mmap64);
    return real(at, size, protection, flags, file, from);
}

// The one call whose failure is no -1.
void *mmap64(void *at, size_t size, int protection, int flags, int file, off64_t from) {
    char path[4096];
    int64_t met = flags & MAP_SHARED && file >= 0 && has_path(file, path, sizeof path) ? fate(path, SHARES) : 0;
    if (met > 0) { errno = (int)met; return MAP_FAILED; }
    return map(at, size, protection, flags, file, from);
}

void *mmap(void *at, size_t size, int protection, int flags, int file, off_t from) { return mmap64(at, size, protection, flags, file, from); }

int clock_gettime(clockid_t clock, struct timespec *now) {
    REAL(clock_gettime);
    int result = real(clock, now);
    if (control && !result && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) now->tv_sec += control->shift;
    return result;
}

int gettimeofday(struct timeval *restrict now, void *restrict zone) {
    REAL(gettimeofday);
    int result = real(now, zone);
    if (control && !result) now->tv_sec += control->shift;
    return result;
}

time_t time(time_t *now) {
    struct timespec exact;
    clock_gettime(CLOCK_REALTIME, &exact);
    if (now) *now = exact.tv_sec;
    return exact.tv_sec;
}
