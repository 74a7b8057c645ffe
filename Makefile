PORT ?= 8080
# of this machine alone; 0.0.0.0 for all that reach it
ADDRESS ?= localhost
DATA ?= seed-data

JAVA := $(if $(JAVA_HOME),$(JAVA_HOME)/bin/java,java)
# after the options of the file, which they override
JAVA_OPTIONS ?=
JVM = @src/main/jvm/server.args
# glibc would keep the memory that compilers gave back, for each of their threads
export MALLOC_ARENA_MAX ?= 1
MAVEN := mvn -B -ntp

APP := target/app/briefing-api.jar

# what a rehearsed start leaves for the next ones: an AOT cache from Java 25 on, before that a class data archive
VERSION = $(shell "$(JAVA)" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p')
AOT = $(shell [ $(VERSION) -lt 25 ] || echo yes)
ARCHIVE = target/app/briefing-api-$(VERSION).$(if $(AOT),aot,jsa)
USE_ARCHIVE = $(shell [ $(ARCHIVE) -nt $(APP) ] && echo $(if $(AOT),-XX:AOTCache,-XX:SharedArchiveFile)=$(ARCHIVE))
REHEARSAL = target/rehearsal
REHEARSAL_PORT ?= 18099

SIZE ?= M
SIZES ?= S L
STORE ?= h2
WARM ?= 50000
ROUNDS ?= 5
SECONDS ?= 10
# the folders, too: they tell when a file has gone; the data is read where it is, so it needs no build
SOURCES := $(shell find pom.xml schema seed-data/schemas src/main)

# a misspelt variable would be ignored in silence
VARIABLES := PORT ADDRESS DATA TEXTS ACCEPT JAVA_HOME JAVA_OPTIONS JVM MAVEN SIZE SIZES STORE WARM ROUNDS SECONDS ATTACK MALLOC_ARENA_MAX REHEARSAL_PORT
UNKNOWN := $(filter-out $(VARIABLES),$(foreach word,$(MAKEOVERRIDES),$(if $(findstring =,$(word)),$(firstword $(subst =, ,$(word))))))
$(if $(UNKNOWN),$(error There is no variable $(UNKNOWN); there are $(VARIABLES)))

.DEFAULT_GOAL := help
.PHONY: help run run-postgres archive bench bench-size bench-data bench-load bench-start bench-inside bench-passages bench-streams soak hostile test test-postgres test-browser explorer check conformance client licences format validate verify clean

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: $(APP) ## serve the data in DATA (seed-data) at PORT (8080)
	@exec "$(JAVA)" $(JVM) $(JAVA_OPTIONS) $(USE_ARCHIVE) -jar $(APP) --server.address=$(ADDRESS) --server.port=$(PORT) --briefing.seed-data="$(DATA)"

run-postgres: $(APP) target/bench/classpath ## serve the data from an embedded PostgreSQL, which keeps it in .data/postgres
	@exec "$(JAVA)" -cp target/bench-classes:$$(cat target/bench/classpath) org.briefingapi.database.PostgresLauncher .data/postgres \
		"$(JAVA)" $(JVM) $(JAVA_OPTIONS) $(USE_ARCHIVE) -jar $(APP) --server.address=$(ADDRESS) --server.port=$(PORT) --briefing.seed-data="$(DATA)"

archive: $(APP) ## rehearse a start, so that make run takes less time from then on
	@echo "Rehearsing a start, which takes a moment ..."
	@rm -rf $(REHEARSAL)
	@"$(JAVA)" $(JVM) $(JAVA_OPTIONS) $(if $(AOT),-XX:AOTCacheOutput,-XX:ArchiveClassesAtExit)=$(ARCHIVE) -jar $(APP) \
		--server.port=$(REHEARSAL_PORT) --briefing.store=./$(REHEARSAL)/store > $(REHEARSAL).log 2>&1 & \
	server=$$!; \
	until curl -sf -o $(REHEARSAL).log http://localhost:$(REHEARSAL_PORT)/graphql -H 'Content-Type: application/json' \
		-d '{"query": "{ statements { nodes { label speaker { name } citations { source { title } } } } }"}'; do \
		kill -0 $$server || { cat $(REHEARSAL).log; exit 1; }; sleep 0.5; done; \
	kill $$server; wait $$server; true
	@ls -l $(ARCHIVE)

bench: target/bench/classpath ## measure the server with bulk data of SIZE S, M or L (M) in STORE h2 or postgres (h2), after WARM requests (50000)
	@"$(JAVA)" -Djvm="$(JVM)" -Dstore=$(STORE) -Dwarm=$(WARM) -Drounds=$(ROUNDS) -cp target/bench-classes:target/classes:$$(cat $<) org.briefingapi.bench.Bench $(SIZE)

bench-size: target/bench/classpath ## measure pages by the size of the data, that of SIZES (S L), in STORE h2 or postgres (h2)
	@"$(JAVA)" -Djvm="$(JVM)" -Dstore=$(STORE) -Dwarm=$(WARM) -Drounds=$(ROUNDS) -cp target/bench-classes:target/classes:$$(cat $<) org.briefingapi.bench.SizeBench $(SIZES)

bench-passages: target/bench/classpath ## measure the check of 10,000 passages against 200 texts
	@"$(JAVA)" -cp target/bench-classes:target/classes:$$(cat $<) org.briefingapi.verification.QuotationCheckBench

bench-inside: target/bench/classpath ## measure with JMH what it takes to work out answers, without HTTP
	@"$(JAVA)" -cp target/bench-classes:target/classes:$$(cat $<) org.openjdk.jmh.Main 'ExecutionBench' -rf text -rff target/bench/inside.txt

soak: target/bench/classpath ## ask random filters and tell whether the heap in use stays flat
	@"$(JAVA)" -Djvm="$(JVM)" -cp target/bench-classes:target/classes:$$(cat $<) org.briefingapi.bench.SoakBench

bench-streams: target/bench/classpath ## measure what 500 open streams of events of each kind cost
	@"$(JAVA)" -Djvm="$(JVM)" -cp target/bench-classes:target/classes:$$(cat $<) org.briefingapi.bench.StreamsBench

bench-start: target/bench/classpath archive ## measure the time to the first answer, with and without the archive
	@"$(JAVA)" -Djvm="$(JVM) $(JAVA_OPTIONS)" -cp target/bench-classes:target/classes:$$(cat $<) org.briefingapi.bench.StartBench \
		$(if $(AOT),-XX:AOTCache,-XX:SharedArchiveFile)=$(ARCHIVE)

bench-load: target/bench/classpath ## measure loads of SIZE S, M or L (M) into STORE h2 or postgres (h2), with the heap of the server
	@"$(JAVA)" -Xmx1g -Djvm="$(JVM) $(JAVA_OPTIONS)" -Dheap=-Dbench -Dtimeout=3600000 -Dstore=$(STORE) -cp target/bench-classes:target/classes:$$(cat $<) org.briefingapi.bench.LoadBench $(SIZE)

bench-data: target/bench/classpath ## write bulk data of SIZE S, M or L (M) to target/bench/data-SIZE
	@"$(JAVA)" -cp target/bench-classes:target/classes:$$(cat $<) org.briefingapi.bench.BenchData $(SIZE) target/bench/data-$(SIZE)

hostile: $(APP) ## attack a server with the default heap for SECONDS (10) in each of some 25 ways, or in those with ATTACK in their name
	@mkdir -p target/hostile
	@"$(JAVA)"c -d target/hostile $(wildcard src/bench/java/org/briefingapi/hostile/[A-Z]*.java)
	@exec "$(JAVA)" -Dseconds=$(SECONDS) -cp target/hostile org.briefingapi.hostile.Hostile $(APP) "$(ATTACK)"

test: ## run all tests
	$(MAVEN) verify

test-postgres: ## run all tests with their data on an embedded PostgreSQL, and with the caches off
	$(MAVEN) verify -Dstore=postgres -Dtest.zone=Pacific/Apia -Dspring.profiles.active=without-caches

test-browser: ## look at the pages in Chromium; screenshots go to target/screenshots
	$(MAVEN) test -Pbrowser -Dtest="*BrowserTests"

explorer: ## bundle GraphiQL anew for the explorer page, after a change in src/main/explorer; needs Node 20
	@npm ci --silent --no-fund --no-audit --prefix src/main/explorer
	@npm run --silent build --prefix src/main/explorer

check: validate test ## check the data and the format, and run all tests

conformance: $(APP) ## run the public audits of GraphQL over HTTP and of MCP, and 5,000 random requests after the OpenAPI description; needs Node 20
	@npm ci --silent --no-fund --no-audit --prefix src/test/conformance
	@node src/test/conformance/run.mjs $(APP)

client: $(APP) ## generate typed clients from the schema and run them; needs Node 20
	@rm -rf src/test/client/generated src/test/client/build
	@npm ci --loglevel=error --no-fund --no-audit --prefix src/test/client
	@npm run --silent generate --prefix src/test/client
	@npm run --silent build --prefix src/test/client
	@node src/test/client/run.mjs $(APP)

licences: ## check the terms of all libraries that are served
	@$(MAVEN) -q license:add-third-party
	@echo "The terms of all libraries are known and allowed; target/generated-sources/license/THIRD-PARTY.txt has them."

format: ## format the code
	@$(MAVEN) -q spring-javaformat:apply

validate: $(APP) ## check the data in DATA (seed-data) without serving it
	@exec "$(JAVA)" -jar $(APP) validate --briefing.seed-data="$(DATA)"

verify: $(APP) ## check passages against the texts in the folder TEXTS; ACCEPT=yes records also what does not stand
	@exec "$(JAVA)" -jar $(APP) verify --briefing.seed-data="$(DATA)" --briefing.texts="$(TEXTS)" --briefing.accept=$(or $(ACCEPT),no)

clean: ## remove what was built
	@rm -rf target

target/bench/classpath: $(SOURCES) $(shell find src/bench src/test/java)
	@mkdir -p $(@D)
	@$(MAVEN) -q -Pbench test-compile dependency:build-classpath -Dmdep.outputFile=$@
	@touch $@

$(APP): $(SOURCES)
	@echo "Building, which takes a moment ..."
	@$(MAVEN) -q package -Dmaven.test.skip -Dspring-javaformat.skip
	@"$(JAVA)" -Djarmode=tools -jar target/briefing-api.jar extract --destination $(@D) --force
	@cp src/main/jvm/server.args $(@D)
	@touch $@
