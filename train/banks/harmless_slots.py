"""Words that every bank of harmless texts may use."""

SLOTS = {
    "person": [
        "Anna", "Tomasz", "Priya", "Leo", "Marta", "Jonas", "Fatima", "Chen", "Oluwaseun", "Ingrid", "Rafael", "Noor",
        "Dimitri", "Sofia", "Kenji", "Mrs Albright", "Mr Okafor", "Uncle Ray", "Dr Lindqvist", "Bea", "the landlord",
        "my sister", "my manager", "the new intern", "our accountant", "Grandpa", "the neighbour",
    ],
    "name": [
        "Anna", "Tomasz", "Priya", "Leo", "Marta", "Jonas", "Fatima", "Chen", "Ingrid", "Rafael", "Noor", "Sofia",
        "Kenji", "Bea", "Gustav", "Ines", "Malik", "Yara", "Petra", "Owen", "Carmen", "Abel", "Ruth", "Sven",
    ],
    "company": [
        "Brightleaf", "Norvik Bank", "Quillpad", "Tandem Travel", "Harrow & Finch", "Oakline Insurance", "Pelago",
        "Kitewave", "Sundry Foods", "Ferrous Labs", "Mapletone", "Halden Rail", "Corvid Books", "Zephyr Energy",
        "Lumen Dental", "Polder Logistics", "Arbour Clinic", "Tessera Games", "Bluepost", "Vantage Motors",
    ],
    "city": [
        "Lisbon", "Leeds", "Osaka", "Utrecht", "Kraków", "Denver", "Nairobi", "Porto", "Graz", "Tallinn", "Hanoi",
        "Montreal", "Bologna", "Cork", "Izmir", "Perth",
    ],
    "day": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "tomorrow", "next week"],
    "weekday": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"],
    "time": ["9:15", "half past ten", "noon", "14:30", "five o'clock", "18:00", "7 a.m.", "quarter to eight"],
    "topic": [
        "bread baking", "tax law", "watercolour painting", "chess openings", "beekeeping", "Roman roads", "algebra",
        "houseplants", "the circulatory system", "job interviews", "trail running", "typography", "mortgages",
        "sourdough", "Kubernetes", "fantasy football", "the French Revolution", "wine pairing", "photosynthesis",
        "electric bikes", "home insurance", "SQL joins", "jazz harmony", "knitting", "supply chains", "astronomy",
        "marine biology", "cover letters", "sleep hygiene", "board games", "early music", "renewable energy",
    ],
    "thing": [
        "kettle", "invoice", "calendar", "dishwasher", "wool jumper", "spreadsheet", "router", "bicycle", "recipe",
        "printer", "contract", "playlist", "garden shed", "thermostat", "boarding pass", "newsletter", "piano",
        "coffee grinder", "timetable", "lease", "photo album", "backup drive", "booking",
    ],
    "place": [
        "kitchen", "library", "harbour", "train station", "old mill", "night market", "lighthouse", "server room",
        "attic", "botanical garden", "courthouse", "mountain pass", "bakery", "ferry", "archive", "school gym",
    ],
    "job": [
        "lighthouse keeper", "detective", "nurse", "pastry chef", "locksmith", "archivist", "pilot", "judge",
        "journalist", "chemist", "tailor", "retired spy", "postman", "union lawyer", "beekeeper", "sound engineer",
        "night porter", "veterinarian", "cartographer", "insurance clerk", "forensic accountant", "bus driver",
    ],
    "mood": [
        "grumpy", "cheerful", "melancholy", "overconfident", "soft-spoken", "sarcastic", "patient", "weary", "shy",
        "pompous", "curious", "stubborn", "absent-minded", "warm", "laconic", "suspicious",
    ],
    "tone": [
        "friendly", "formal", "plain", "warm but brief", "professional", "playful", "neutral", "encouraging", "dry",
        "calm", "matter-of-fact", "upbeat",
    ],
    "format": [
        "a bulleted list", "a table with three columns", "plain text", "valid JSON", "one short paragraph", "Markdown",
        "numbered steps", "two sentences", "a YAML block", "CSV", "a haiku", "an outline", "a single code block",
        "question and answer pairs", "a checklist",
    ],
    "language": [
        "French", "German", "Spanish", "Japanese", "Polish", "Arabic", "Hindi", "Portuguese", "Turkish", "Dutch",
        "Korean", "Italian", "Ukrainian", "Swahili", "English", "Vietnamese",
    ],
    "file": [
        "report.pdf", "notes.md", "config.yaml", "budget.xlsx", "src/index.ts", "main.py", "schema.sql", "README.md",
        "package.json", "invoice-114.pdf", "Makefile", "draft_v3.docx", "settings.toml", "users.csv", "Dockerfile",
    ],
    "folder": [
        "build/", "dist/", "tmp/", "node_modules/", "~/Downloads/old", ".cache/", "coverage/", "target/", "logs/",
        "generated/", "__pycache__/", "/var/tmp/export",
    ],
    "tech": [
        "PostgreSQL", "nginx", "React", "Terraform", "Redis", "Django", "Kafka", "Go", "TypeScript", "Ansible",
        "GraphQL", "Rust", "Grafana", "Spring Boot", "Vue", "SQLite", "Helm", "Elasticsearch",
    ],
    "service": [
        "billing", "search", "auth", "checkout", "notifications", "inventory", "reporting", "uploads", "scheduler",
        "gateway", "profile", "shipping",
    ],
    "host": [
        "example.com", "docs.example.org", "files.example.net", "api.example.com", "status.example.io",
        "get.tool.example", "internal.example", "registry.example.dev",
    ],
    "object": [
        "customer", "order", "ticket", "invoice", "document", "calendar event", "issue", "repository", "message",
        "booking", "file", "contact", "subscription", "report", "playlist", "shipment", "patient", "device",
    ],
    "genre": [
        "noir", "science-fiction", "gothic", "comic", "post-apocalyptic", "steampunk", "medieval", "cosy mystery",
        "western", "cyberpunk", "magical-realist", "heist", "horror", "political",
    ],
    "era": [
        "Victorian London", "Bronze Age Crete", "1970s Berlin", "a generation ship", "Heian Japan", "a mining colony",
        "occupied Paris", "a small Nebraska town", "the Ottoman court", "a flooded future Venice", "Weimar Germany",
        "an Antarctic base", "the Florentine Republic",
    ],
}
NUMBERS = {"small": (2, 12), "percent": (3, 96), "number": (100, 99999), "year": (1890, 2027), "words": (40, 900)}
