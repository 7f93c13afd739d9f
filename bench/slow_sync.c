/* Makes every sync of a file take 5 ms longer, as on a slower disk. Loaded before the program (LD_PRELOAD). */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <time.h>

static void wait_five_milliseconds(void) {
    struct timespec more = {0, 5 * 1000 * 1000};
    nanosleep(&more, NULL);
}

int fdatasync(int file) {
    static int (*real)(int);
    if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
    wait_five_milliseconds();
    return real(file);
}

int fsync(int file) {
    static int (*real)(int);
    if (!real) real = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
    wait_five_milliseconds();
    return real(file);
}
