//! A server that runs: started, asked whether it is ready, weighed, stopped or killed.

use anyhow::{Context, Result, bail};
use std::{
    fs::{self, File},
    io::{Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread::sleep,
    time::{Duration, Instant},
};

/// Linux counts CPU time for `/proc` in hundredths of a second, on every architecture.
const TICK: Duration = Duration::from_millis(10);

/// A server process.
pub struct Served {
    child: Child,
    /// Where it listens.
    pub address: SocketAddr,
    metrics: Option<SocketAddr>,
    /// From the start of the process until it was ready.
    pub ready_after: Duration,
}

/// How a server is started.
#[derive(Clone, Debug)]
pub struct Start {
    /// The program.
    pub program: PathBuf,
    /// Its arguments, without where to listen.
    pub args: Vec<String>,
    /// Put before it, such as `taskset -c 0`.
    pub before: Vec<String>,
    /// Whether it tells its metrics; off by default, as in Zwerm itself.
    pub has_metrics: bool,
    /// Environment.
    pub environment: Vec<(String, String)>,
    /// Where what it says goes.
    pub log: Option<PathBuf>,
}

impl Start {
    /// This program with these arguments.
    pub fn new(program: &Path, args: &[&str]) -> Start {
        Start {
            program: program.to_owned(),
            args: args.iter().map(|&arg| arg.to_owned()).collect(),
            before: Vec::new(),
            has_metrics: false,
            environment: Vec::new(),
            log: None,
        }
    }

    /// `zwerm demo` on a folder, for measuring.
    ///
    /// # Errors
    /// The program has not been built.
    pub fn demo(folder: &Path, flags: &[&str]) -> Result<Start> {
        let folder = folder.to_str().context("a folder with an odd name")?;
        let mut start =
            Start::new(&crate::place::zwerm()?, &["demo", "--no-pace", "--data", folder]);
        start.args.extend(flags.iter().map(|&flag| flag.to_owned()));
        start.environment.push(("RUST_LOG".into(), "warn".into()));
        Ok(start)
    }

    /// Runs on these cores alone (as `taskset -c`), when there is more than one.
    pub fn on_cores(mut self, cores: &str) -> Start {
        let has_two = std::thread::available_parallelism().is_ok_and(|cores| cores.get() > 1);
        if has_two && Path::new("/usr/bin/taskset").exists() {
            self.before = ["taskset", "-c", cores].map(str::to_owned).to_vec();
        }
        self
    }

    /// Starts it and waits until it is ready.
    ///
    /// # Errors
    /// It ended, or was not ready within two minutes.
    pub fn start(&self) -> Result<Served> {
        let address = free_port()?;
        let metrics = if self.has_metrics { Some(free_port()?) } else { None };
        let mut words = self.before.iter().cloned();
        let mut command = match words.next() {
            Some(first) => {
                let mut command = Command::new(first);
                command.args(words).arg(&self.program);
                command
            }
            None => Command::new(&self.program),
        };
        let (out, err) = match &self.log {
            Some(path) => {
                let file = File::create(path)?;
                (Stdio::from(file.try_clone()?), Stdio::from(file))
            }
            None => (Stdio::null(), Stdio::inherit()),
        };
        command.args(&self.args).args(["--listen", &address.to_string()]);
        if let Some(metrics) = metrics {
            command.args(["--metrics", &metrics.to_string()]);
        }
        command.envs(self.environment.iter().cloned()).stdin(Stdio::null()).stdout(out).stderr(err);
        let began = Instant::now();
        let child =
            command.spawn().with_context(|| format!("starting {}", self.program.display()))?;
        let mut served = Served { child, address, metrics, ready_after: Duration::ZERO };
        served.wait_until_ready(began)?;
        Ok(served)
    }
}

impl Served {
    fn wait_until_ready(&mut self, began: Instant) -> Result<()> {
        while began.elapsed() < Duration::from_secs(120) {
            if let Some(status) = self.child.try_wait()? {
                bail!("the server ended: {status}");
            }
            if get(self.address, "/health/ready")
                .is_ok_and(|answer| answer.starts_with("HTTP/1.1 200"))
            {
                self.ready_after = began.elapsed();
                return Ok(());
            }
            sleep(Duration::from_millis(1));
        }
        bail!("the server was not ready within two minutes")
    }

    /// CPU time the process has used so far, in and outside the kernel.
    ///
    /// # Errors
    /// It is gone.
    pub fn cpu(&self) -> Result<Duration> {
        cpu(self.child.id())
    }

    /// The number of the process.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Memory of the process in kB: resident now, and the most it was.
    ///
    /// # Errors
    /// It is gone.
    pub fn memory(&self) -> Result<(u64, u64)> {
        memory(self.child.id())
    }

    /// A figure of its metrics, added up over labels; 0 when it is not there.
    ///
    /// # Errors
    /// Metrics are not served.
    pub fn metric(&self, name: &str) -> Result<f64> {
        let address = self.metrics.context("started without metrics")?;
        let text = get(address, "/metrics").context("the metrics")?;
        let of_name = text.lines().filter(|line| {
            line.strip_prefix(name).is_some_and(|rest| rest.starts_with([' ', '{']))
        });
        Ok(of_name.filter_map(|line| line.rsplit(' ').next()?.parse::<f64>().ok()).sum())
    }

    /// Asks it to stop and waits.
    ///
    /// # Errors
    /// It did not stop.
    pub fn stop(mut self) -> Result<()> {
        let asked = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status()?;
        if !asked.success() {
            bail!("the server is gone");
        }
        let status = self.child.wait()?;
        if status.success() { Ok(()) } else { bail!("the server ended with {status}") }
    }

    /// Kills it: no farewell, as when the power goes (but for the disk).
    ///
    /// # Errors
    /// It is gone.
    pub fn kill(mut self) -> Result<()> {
        self.child.kill()?;
        self.child.wait()?;
        Ok(())
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// CPU time a process has used so far, in and outside the kernel.
///
/// # Errors
/// It is gone.
pub fn cpu(process: u32) -> Result<Duration> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat"))?;
    // The name of the program stands in brackets and may hold spaces: count from behind it.
    let fields: Vec<&str> = stat.rsplit(')').next().unwrap_or("").split_whitespace().collect();
    let ticks = |at: usize| fields.get(at).and_then(|field| field.parse::<u32>().ok());
    Ok(TICK * (ticks(11).context("utime")? + ticks(12).context("stime")?))
}

/// Memory of a process in kB: resident now, and the most it was.
///
/// # Errors
/// It is gone.
pub fn memory(process: u32) -> Result<(u64, u64)> {
    let status = fs::read_to_string(format!("/proc/{process}/status"))?;
    let line = |name: &str| status.lines().find_map(|line| line.strip_prefix(name));
    let kilobytes = |name| line(name).and_then(|rest| rest.split_whitespace().next()?.parse().ok());
    Ok((kilobytes("VmRSS:").context("VmRSS")?, kilobytes("VmHWM:").context("VmHWM")?))
}

/// Where nobody listens.
///
/// # Errors
/// There is no such place.
pub fn free_port() -> Result<SocketAddr> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?)
}

/// One plain GET on a connection of its own.
fn get(address: SocketAddr, path: &str) -> Result<String> {
    let mut stream = TcpStream::connect(address)?;
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    write!(stream, "GET {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n\r\n")?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    Ok(answer)
}
