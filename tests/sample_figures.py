"""What stands in each sample, counted by hand on its table; nothing here is computed by the house.

How it was counted: a cell counts as capable when its level is at least the required one, which is 3 on 0 to 5 (the
smallest level at or above 60 % of 5), 3 on 1 to 5, *Advanced* (3) of four words (60 % of 4 is 2.4), and the tick of
ticks. Two people are needed everywhere, unless the file asks otherwise. Seats filled are the smaller of capable and
needed, added up over all skills.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Figures:
    """The figures of one sample.

    Attributes:
        ratings: filled cells, each pair once.
        seats: filled, and needed.
        capable: for each label, in the file's order, how many people are capable.
        one_deep: labels with exactly one capable person, and who that is.
        uncovered: labels with nobody.
        thin: labels with two or more, but fewer than are needed.
        areas: for some areas, what the guide's rule gives and the seat coverage beside it.
        first_need: the label at the top of the ranked needs.
    """

    people: int
    ratings: int
    seats: tuple[int, int]
    capable: dict[str, int]
    one_deep: dict[str, str]
    uncovered: tuple[str, ...]
    first_need: str
    thin: tuple[str, ...] = ()
    areas: dict[str, tuple[float, float]] = field(default_factory=dict)

    @property
    def seats_missing(self) -> int:
        """Seats that nobody fills."""
        return self.seats[1] - self.seats[0]


PAYMENTS = Figures(
    people=12,
    # 11 people × 24 skills; Jakub left 1 cell empty and Lindiwe 3: 264 - 4
    ratings=260,
    # 24 skills × 2 = 48; missing: GraphQL 2, Penetration testing 2, and 1 in each of the four that are one deep
    seats=(40, 48),
    capable={
        "Business logic": 8,
        "Design patterns": 8,
        "Java": 10,
        "Kotlin": 4,
        "Spring Boot": 8,
        "Python": 4,
        "PostgreSQL": 8,
        "MongoDB": 2,
        "Redis": 3,
        "REST": 9,
        "GraphQL": 0,
        "AWS": 3,
        "Docker": 7,
        "Kubernetes": 1,
        "Terraform": 1,
        "OAuth 2.0": 1,
        "Encryption": 3,
        "Penetration testing": 0,
        "Load testing": 3,
        "Monitoring": 3,
        "Kafka": 1,
        "Microservices": 5,
        "React": 2,
        "Mentoring": 5,
    },
    one_deep={
        "Kubernetes": "Grace O'Connor",
        "Terraform": "Grace O'Connor",
        "OAuth 2.0": "Amara Okafor",
        "Kafka": "Dmitri Volkov",
    },
    uncovered=("GraphQL", "Penetration testing"),
    # both uncovered ones miss two seats, without doers and teachers, the nearest learner one level away: by name
    first_need="GraphQL",
    areas={
        # REST 2 of 2, GraphQL 0 of 2
        "api-design": (1 / 2, 2 / 4),
        # AWS is one of the guide's and full; seats: AWS 2, Docker 2, Kubernetes 1, Terraform 1
        "cloud-services": (1.0, 6 / 8),
        # Kafka 1, Microservices 2
        "microservices": (1.0, 3 / 4),
        # authentication and authorization through OAuth 1 of 2 each, data protection through Encryption 2 of 2
        "security": ((1 / 2 + 1 / 2 + 1) / 3, 3 / 6),
        "database-cache": (1.0, 6 / 6),
    },
)

PLATFORM = Figures(
    people=16,
    # 15 people × 28 skills, three empty cells in the row of Ruby: 420 - 3
    ratings=417,
    # the column "People needed" adds up to 71; missing: Data protection 2, and 1 each in Oracle, Azure, Kubernetes,
    # Authentication, Authorization, RabbitMQ
    seats=(63, 71),
    capable={
        "Go": 7,
        "Java": 9,
        "Node.js": 5,
        "Ruby": 1,
        "Algorithms": 9,
        "Automated testing": 9,
        "Design patterns": 6,
        "MySQL": 6,
        "Oracle": 1,
        "Cassandra": 2,
        "Memcached": 9,
        "REST": 10,
        "GraphQL": 2,
        "gRPC": 3,
        "Google Cloud": 6,
        "Azure": 0,
        "Kubernetes": 1,
        "Ansible": 2,
        "Authentication": 4,
        "Authorization": 1,
        "Data protection": 0,
        "Profiling": 3,
        "Load balancing": 3,
        "Microservices": 4,
        "RabbitMQ": 1,
        "Event-driven design": 2,
        "Project management": 3,
        "English": 15,
    },
    one_deep={
        "Oracle": "Liam Murphy",
        "Kubernetes": "Ewa Kowalska",
        "Authorization": "Ifeoma Eze",
        "RabbitMQ": "Duc Nguyen",
    },
    uncovered=("Azure", "Data protection"),
    thin=("Authentication",),
    # the only one that misses two seats
    first_need="Data protection",
    areas={
        # Authentication 4 of 5, Authorization 1 of 2, Data protection 0 of 2
        "security": ((4 / 5 + 1 / 2 + 0) / 3, 5 / 9),
        # databases stand with MySQL 3 of 3, caches with Memcached 2 of 2; seats: MySQL 3, Oracle 1, Cassandra 2, Memcached 2
        "database-cache": (1.0, 8 / 9),
        # Google Cloud 3 of 3; seats: Google Cloud 3, Azure 0, Kubernetes 1, Ansible 2
        "cloud-services": (1.0, 6 / 8),
        # Microservices 3, RabbitMQ 1, Event-driven design 2
        "microservices": (1.0, 6 / 7),
    },
)

SURVEY = Figures(
    people=22,
    # 21 people × 14 skills
    ratings=294,
    # 14 skills × 2 = 28; missing: JWT 2, Redis 1
    seats=(25, 28),
    capable={
        "Python": 14,
        "Django": 10,
        "JavaScript": 14,
        "Node.js": 7,
        "SQL": 15,
        "Postgres": 11,
        "Redis": 1,
        "RESTful APIs": 17,
        "AWS": 4,
        "Docker": 9,
        "CI/CD": 5,
        "JWT": 0,
        "Unit testing": 14,
        "Scrum": 11,
    },
    one_deep={"Redis": "Fatima Zahra Alaoui"},
    uncovered=("JWT",),
    first_need="JWT",
    areas={
        # databases stand with SQL or Postgres 2 of 2, caches with Redis 1 of 2; seats: SQL 2, Postgres 2, Redis 1
        "database-cache": ((1 + 1 / 2) / 2, 5 / 6),
        # authentication is asked about through JWT only
        "security": (0.0, 0 / 2),
        # REST is asked about, GraphQL is not
        "api-design": (1.0, 2 / 2),
    },
)

PERSONNEL = Figures(
    people=10,
    # the lines with a level, less the four older ones, person by person: 16, 12, 12, 10, 16, 11, 9, 9, 10
    ratings=105,
    # 16 skills × 2 = 32; missing: 1 in each of the four that are one deep
    seats=(28, 32),
    capable={
        "C#": 4,
        ".NET": 3,
        "Java": 4,
        "SQL Server": 5,
        "Oracle": 1,
        "SOAP": 4,
        "REST": 5,
        "HL7": 3,
        "Azure": 2,
        "Windows Server": 2,
        "Active Directory": 1,
        "GDPR": 2,
        "Encryption": 1,
        "Monitoring": 1,
        "ITIL": 4,
        "Scrum": 3,
    },
    one_deep={
        "Oracle": "Cristina Popescu",
        "Active Directory": "Hassan El-Amin",
        "Encryption": "Eleni Papadaki",
        "Monitoring": "Hassan El-Amin",
    },
    uncovered=(),
    # all four miss one seat and have one doer; three have no teacher, all have a learner one level away: by name
    first_need="Active Directory",
    areas={
        # SQL Server 2, Oracle 1; nothing is asked about caches
        "database-cache": (1.0, 3 / 4),
        "performance": (1 / 2, 1 / 2),
    },
)

SHOP = Figures(
    people=9,
    # Noor 13, Olivia 8, Piotr 9, Quentin 5, Rosa 3, Samuel 7, Thandiwe 3, Uma 7
    ratings=55,
    # 16 skills × 2 = 32; missing: Message queues 2, Deployment 1
    seats=(29, 32),
    capable={
        "PHP": 6,
        "Laravel": 5,
        "JavaScript": 8,
        "MySQL": 6,
        "Redis": 2,
        "REST": 6,
        "Payment APIs": 2,
        "Hetzner": 2,
        "Docker": 3,
        "Deployment": 1,
        "Authentication": 2,
        "Backups": 2,
        "Caching": 2,
        "Message queues": 0,
        "HTML/CSS": 6,
        "Photoshop": 2,
    },
    one_deep={"Deployment": "Noor de Vries"},
    uncovered=("Message queues",),
    first_need="Message queues",
    areas={
        # databases stand with MySQL 2 of 2, caches with Redis or Caching 2 of 2
        "database-cache": (1.0, 6 / 6),
        "microservices": (0.0, 0 / 2),
    },
)

FIGURES = {
    "payments-team.xlsx": PAYMENTS,
    "platform-department.xlsx": PLATFORM,
    "skills-survey.csv": SURVEY,
    "personnel-export.csv": PERSONNEL,
    "web-shop-ticks.xlsx": SHOP,
}
