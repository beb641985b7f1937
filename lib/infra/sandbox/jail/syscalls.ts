// The system calls that Node, V8 and isolated-vm make in a runner, as traced over all tests of the
// sandbox, and their siblings in other versions of the C library. What is not named here is refused.

/** Numbers on x86-64 and arm64; null where an architecture has no such call. */
type Numbers = readonly [x64: number | null, arm64: number | null];

/** By how often they are made: a filter is read from its top. */
export const allowed = {
  futex: [202, 98],
  epoll_pwait: [281, 22],
  read: [0, 63],
  write: [1, 64],
  writev: [20, 66],
  mmap: [9, 222],
  munmap: [11, 215],
  madvise: [28, 233],
  mprotect: [10, 226],
  getrusage: [98, 165],
  getpid: [39, 172],
  brk: [12, 214],
  clock_gettime: [228, 113],
  clock_nanosleep: [230, 115],
  sched_yield: [24, 124],
  rt_sigprocmask: [14, 135],
  rt_sigaction: [13, 134],
  rt_sigreturn: [15, 139],
  close: [3, 57],
  fstat: [5, 80],
  newfstatat: [262, 79],
  statx: [332, 291],
  pread64: [17, 67],
  readv: [19, 65],
  lseek: [8, 62],
  getcwd: [79, 17],
  getdents64: [217, 61],
  access: [21, null],
  faccessat: [269, 48],
  faccessat2: [439, 439],
  readlink: [89, null],
  readlinkat: [267, 78],
  stat: [4, null],
  lstat: [6, null],
  statfs: [137, 43],
  fstatfs: [138, 44],
  fcntl: [72, 25],
  dup: [32, 23],
  dup2: [33, null],
  dup3: [292, 24],
  pipe: [22, null],
  pipe2: [293, 59],
  eventfd2: [290, 19],
  epoll_create1: [291, 20],
  epoll_ctl: [233, 21],
  epoll_wait: [232, null],
  epoll_pwait2: [441, 441],
  poll: [7, null],
  ppoll: [271, 73],
  select: [23, null],
  pselect6: [270, 72],
  getsockname: [51, 204],
  getpeername: [52, 205],
  getsockopt: [55, 209],
  shutdown: [48, 210],
  close_range: [436, 436],
  mremap: [25, 216],
  membarrier: [324, 283],
  pkey_mprotect: [329, 288],
  pkey_alloc: [330, 289],
  pkey_free: [331, 290],
  mseal: [462, 462],
  sigaltstack: [131, 132],
  tgkill: [234, 131],
  set_tid_address: [218, 96],
  set_robust_list: [273, 99],
  rseq: [334, 293],
  arch_prctl: [158, null],
  getrlimit: [97, 163],
  sched_getaffinity: [204, 123],
  sched_getparam: [143, 121],
  sched_getscheduler: [145, 120],
  sched_get_priority_max: [146, 125],
  sched_get_priority_min: [147, 126],
  getcpu: [309, 168],
  gettid: [186, 178],
  getppid: [110, 173],
  getuid: [102, 174],
  geteuid: [107, 175],
  getgid: [104, 176],
  getegid: [108, 177],
  capget: [125, 90],
  uname: [63, 160],
  sysinfo: [99, 179],
  times: [100, 153],
  clock_getres: [229, 114],
  nanosleep: [35, 101],
  gettimeofday: [96, 169],
  time: [201, null],
  getrandom: [318, 278],
  restart_syscall: [219, 128],
  exit: [60, 93],
  exit_group: [231, 94],
  // The filter stands before Node is started by this very call. Afterwards there is nothing to start:
  // no other program is in the jail, none can be written, and no process can be made for it.
  execve: [59, 221],
} satisfies Record<string, Numbers>;

/** Allowed when `(argument & mask)` is one of the values. */
interface Condition {
  call: Numbers;
  argument: number;
  mask: number;
  values: readonly number[];
}

const cloneThread = 0x0001_0900; // CLONE_VM, CLONE_SIGHAND, CLONE_THREAD
const cloneNew = 0x7e02_2080; // every CLONE_NEW…, CLONE_PTRACE, CLONE_NEWTIME
const writing = 0x0243; // O_WRONLY, O_RDWR, O_CREAT, O_TRUNC
const all = 0xffff_ffff;

export const conditional = {
  /** threads only: no process, no namespace */
  clone: { call: [56, 220], argument: 0, mask: cloneThread | cloneNew, values: [cloneThread] },
  /** reading only */
  openat: { call: [257, 56], argument: 2, mask: writing, values: [0] },
  open: { call: [2, null], argument: 1, mask: writing, values: [0] },
  /** FIONBIO, FIOCLEX, FIONREAD, and TCGETS by which Node knows a terminal */
  ioctl: { call: [16, 29], argument: 1, mask: all, values: [0x5421, 0x5451, 0x541b, 0x5401] },
  /** PR_SET_NAME, PR_GET_NAME, PR_SET_VMA, PR_SET_TIMERSLACK */
  prctl: { call: [157, 167], argument: 0, mask: all, values: [15, 16, 0x5356_4d41, 29] },
  /** its own limits */
  prlimit64: { call: [302, 261], argument: 0, mask: all, values: [0] },
} satisfies Record<string, Condition>;

/** Answered as by a kernel that is too old for them: their callers know another way. */
export const unknown = {
  clone3: [435, 435], // its flags are behind a pointer, where no filter can read them
  openat2: [437, 437],
  io_uring_setup: [425, 425],
  io_uring_enter: [426, 426],
  io_uring_register: [427, 427],
} satisfies Record<string, Numbers>;

/** Nothing in a runner makes these by mistake: whoever does has taken it over, and is ended. */
export const fatal = {
  ptrace: [101, 117],
  process_vm_readv: [310, 270],
  process_vm_writev: [311, 271],
  kcmp: [312, 272],
  pidfd_getfd: [438, 438],
  bpf: [321, 280],
  perf_event_open: [298, 241],
  userfaultfd: [323, 282],
  add_key: [248, 217],
  request_key: [249, 218],
  keyctl: [250, 219],
  mount: [165, 40],
  umount2: [166, 39],
  pivot_root: [155, 41],
  chroot: [161, 51],
  open_tree: [428, 428],
  move_mount: [429, 429],
  fsopen: [430, 430],
  fsconfig: [431, 431],
  fsmount: [432, 432],
  fspick: [433, 433],
  mount_setattr: [442, 442],
  open_by_handle_at: [304, 265],
  unshare: [272, 97],
  setns: [308, 268],
  init_module: [175, 105],
  finit_module: [313, 273],
  delete_module: [176, 106],
  kexec_load: [246, 104],
  kexec_file_load: [320, 294],
  reboot: [169, 142],
  swapon: [167, 224],
  swapoff: [168, 225],
  acct: [163, 89],
  iopl: [172, null],
  ioperm: [173, null],
  modify_ldt: [154, null],
} satisfies Record<string, Numbers>;

/** Calls from here on are newer than this list. */
export const firstUnlisted = 463;
