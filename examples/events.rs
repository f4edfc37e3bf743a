fn main() {
    // temporary: events DIR OUT
    let dir = std::env::args().nth(1).unwrap();
    let out = std::env::args().nth(2).unwrap();
    std::fs::create_dir_all(&out).unwrap();
    for e in std::fs::read_dir(&dir).unwrap().map(|e| e.unwrap().path()).filter(|p| p.is_dir()) {
        let mut v = corroborate::Verifier::new();
        for f in std::fs::read_dir(&e).unwrap().map(|e| e.unwrap().path()) {
            v.add(corroborate::Article::new(f.file_stem().unwrap().to_str().unwrap(), std::fs::read_to_string(&f).unwrap())).unwrap();
        }
        let r = v.report();
        std::fs::write(format!("{out}/{}.json", e.file_name().unwrap().to_str().unwrap()), serde_json::to_string(&r).unwrap()).unwrap();
    }
}
