fn main() {
    let inputs: Vec<_> = std::env::args().skip(1).map(std::path::PathBuf::from).collect();
    let opened = expost::sheet::open(&inputs, &Default::default()).unwrap();
    let reading = expost::read::read(&opened, &Default::default());
    let p = &reading.programme;
    println!("objectives {} measures {} indicators {} activities {}", p.objectives.len(), p.measures().count(), p.indicators().count(), p.activities().count());
    for t in &p.tables { println!("{} {} rows {} used {} reported {}", p.sources.place(t.origin), t.subject, t.rows, t.used, t.reported); }
    for f in &reading.findings { println!("{} {} {:?} {:?} {:?}", f.check, f.place(&p.sources).map(|p|p.to_string()).unwrap_or_default(), f.message.key, f.subject, f.message.arguments); }
    let profile = expost::judge::Profile::built_in("annex7").unwrap();
    let y = expost::judge::review_year(p, None).unwrap();
    let e = expost::judge::evaluate(p, &profile, y);
    for o in &e.objectives { println!("{} {:?} {:?}", o.objective.code, o.tally, o.percentages.map(|p|p.printed()));
      for m in &o.measures { if m.relevance.differs() { println!("  differs {} {:?}", m.measure.code, m.relevance); } 
        if std::env::var("V").is_ok() { for i in &m.indicators { println!("   {} {:?} dir {:?} base {:?} t {:?} a {:?} {}", i.indicator.code, i.verdict, i.direction.direction, i.baseline, i.target.map(|t|(t.value,t.from)), i.achieved.map(|a|a.value), i.indicator.name.text()); } } } }
    println!("{:?}", e.overall.map(|p|p.printed()));
}
