PORT ?= 8080
# reachable from this machine only; 0.0.0.0 for all machines
ADDRESS ?= localhost
DATA ?= seed-data

JAVA := $(if $(JAVA_HOME),$(JAVA_HOME)/bin/java,java)
# these override the options in the argument file
JAVA_OPTIONS ?=
# gives memory that the compiler threads have freed back to the machine; early updates of Java 17 and 21 do not know the option
TRIM := -XX:+UnlockExperimentalVMOptions -XX:TrimNativeHeapInterval=5000
JVM = @src/main/jvm/server.args $(shell "$(JAVA)" $(TRIM) -version > /dev/null 2>&1 && echo $(TRIM))
# with more arenas, glibc keeps memory that the compiler threads have freed
export MALLOC_ARENA_MAX ?= 1
MAVEN := mvn -B -ntp

APP := target/app/briefing-api.jar

# make archive records a start for later starts: as an AOT cache from Java 25 on, otherwise as a class data archive
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
# includes folders, whose times change when a file is deleted; the data itself is read in place and needs no build
SOURCES := $(shell find pom.xml schema seed-data/schemas src/main)

# make ignores misspelt variables without a warning
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
	@exec "$(JAVA)" -cp "target/bench-classes:$$(cat target/bench/classpath)" org.briefingapi.database.PostgresLauncher .data/postgres \
		"$(JAVA)" $(JVM) $(JAVA_OPTIONS) $(USE_ARCHIVE) -jar $(APP) --server.address=$(ADDRESS) --server.port=$(PORT) --briefing.seed-data="$(DATA)"

archive: $(APP) ## record a start, so that make run starts faster from then on
	@echo "Recording a start, which takes a moment ..."
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
	@"$(JAVA)" -Djvm="$(JVM)" -Dstore=$(STORE) -Dwarm=$(WARM) -Drounds=$(ROUNDS) -cp "target/bench-classes:target/classes:$$(cat $<)" org.briefingapi.bench.Bench $(SIZE)

bench-size: target/bench/classpath ## measure pages by the size of the data, that of SIZES (S L), in STORE h2 or postgres (h2)
	@"$(JAVA)" -Djvm="$(JVM)" -Dstore=$(STORE) -Dwarm=$(WARM) -Drounds=$(ROUNDS) -cp "target/bench-classes:target/classes:$$(cat $<)" org.briefingapi.bench.SizeBench $(SIZES)

bench-passages: target/bench/classpath ## measure the check of 10,000 passages against 200 texts
	@"$(JAVA)" -cp "target/bench-classes:target/classes:$$(cat $<)" org.briefingapi.verification.QuotationCheckBench

bench-inside: target/bench/classpath ## measure the execution of operations with JMH, without HTTP
	@"$(JAVA)" -cp "target/bench-classes:target/classes:$$(cat $<)" org.openjdk.jmh.Main 'ExecutionBench' -rf text -rff target/bench/inside.txt

soak: target/bench/classpath ## send random filters and report whether the heap in use stays constant
	@"$(JAVA)" -Djvm="$(JVM)" -cp "target/bench-classes:target/classes:$$(cat $<)" org.briefingapi.bench.SoakBench

bench-streams: target/bench/classpath ## measure the cost of 500 open event streams of each kind
	@"$(JAVA)" -Djvm="$(JVM)" -cp "target/bench-classes:target/classes:$$(cat $<)" org.briefingapi.bench.StreamsBench

bench-start: target/bench/classpath archive ## measure the time to the first answer, with and without the archive
	@"$(JAVA)" -Djvm="$(JVM) $(JAVA_OPTIONS)" -cp "target/bench-classes:target/classes:$$(cat $<)" org.briefingapi.bench.StartBench \
		$(if $(AOT),-XX:AOTCache,-XX:SharedArchiveFile)=$(ARCHIVE)

bench-load: target/bench/classpath ## measure loads of SIZE S, M or L (M) into STORE h2 or postgres (h2), with the heap of the server
	@"$(JAVA)" -Xmx3g -Djvm="$(JVM) $(JAVA_OPTIONS)" -Dheap=-Dbench -Dtimeout=3600000 -Dstore=$(STORE) -cp "target/bench-classes:target/classes:$$(cat $<)" org.briefingapi.bench.LoadBench $(SIZE)

bench-data: target/bench/classpath ## write bulk data of SIZE S, M or L (M) to target/bench/data-SIZE
	@"$(JAVA)" -cp "target/bench-classes:target/classes:$$(cat $<)" org.briefingapi.bench.BenchData $(SIZE) target/bench/data-$(SIZE)

hostile: $(APP) ## attack a server with the default heap for SECONDS (10) in each of some 30 ways, or in those with ATTACK in their name
	@mkdir -p target/hostile
	@"$(JAVA)"c -d target/hostile $(wildcard src/bench/java/org/briefingapi/hostile/[A-Z]*.java)
	@exec "$(JAVA)" -Dseconds=$(SECONDS) -cp target/hostile org.briefingapi.hostile.Hostile $(APP) "$(ATTACK)"

# without a bill of materials, which takes long, and which the jar alone needs
test: ## run all tests
	$(MAVEN) test -Dcyclonedx.skip

test-postgres: ## run all tests with their data on an embedded PostgreSQL, and with the caches off
	$(MAVEN) test -Dcyclonedx.skip -Dstore=postgres -Dtest.zone=Pacific/Apia -Dspring.profiles.active=without-caches

test-browser: ## test the pages in Chromium; screenshots go to target/screenshots
	$(MAVEN) test -Dcyclonedx.skip -Pbrowser -Dtest="*BrowserTests"

explorer: ## rebuild the GraphiQL bundle after a change in src/main/explorer; needs Node 20
	@npm ci --silent --no-fund --no-audit --prefix src/main/explorer
	@npm run --silent build --prefix src/main/explorer

check: validate test ## check the data and the format, and run all tests

conformance: $(APP) ## run the public audits of GraphQL over HTTP and MCP, and 5,000 random requests made from the OpenAPI description; needs Node 20
	@npm ci --silent --no-fund --no-audit --prefix src/test/conformance
	@node src/test/conformance/run.mjs $(APP)

client: $(APP) ## generate typed clients from the schema and run them; needs Node 20
	@rm -rf src/test/client/generated src/test/client/build
	@npm ci --loglevel=error --no-fund --no-audit --prefix src/test/client
	@npm run --silent generate --prefix src/test/client
	@npm run --silent build --prefix src/test/client
	@node src/test/client/run.mjs $(APP)

licences: ## check the licences of all libraries in the jar
	@$(MAVEN) -q license:add-third-party
	@echo "The licences of all libraries are known and allowed; target/generated-sources/license/THIRD-PARTY.txt lists them."

format: ## format the code
	@$(MAVEN) -q spring-javaformat:apply

validate: $(APP) ## check the data in DATA (seed-data) without serving it
	@exec "$(JAVA)" -jar $(APP) validate --briefing.seed-data="$(DATA)"

verify: $(APP) ## check passages against the texts in the folder TEXTS; ACCEPT=yes also records passages that are not found
	@exec "$(JAVA)" -jar $(APP) verify --briefing.seed-data="$(DATA)" --briefing.texts="$(TEXTS)" --briefing.accept=$(or $(ACCEPT),no)

clean: ## remove all build results
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
