PORT ?= 8080
DATA ?= seed-data

JAVA := $(if $(JAVA_HOME),$(JAVA_HOME)/bin/java,java)
JAVA_OPTIONS ?= -XX:+UseSerialGC -Xmx384m
MAVEN := mvn -B -ntp

APP := target/app/briefing-api.jar
# the folders, too: they tell when a file has gone; the data is read where it is, so it needs no build
SOURCES := $(shell find pom.xml schema seed-data/schemas src/main)

.DEFAULT_GOAL := help
.PHONY: help run test check conformance client format validate clean

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: $(APP) ## serve the data in DATA (seed-data) at PORT (8080)
	@exec $(JAVA) $(JAVA_OPTIONS) -jar $(APP) --server.port=$(PORT) --briefing.seed-data=$(DATA)

test: ## run all tests
	$(MAVEN) verify

check: validate test ## check the data and the format, and run all tests

conformance: $(APP) ## run the public audits of GraphQL over HTTP; needs Node
	@npm ci --silent --no-fund --no-audit --prefix src/test/conformance
	@node src/test/conformance/run.mjs $(APP)

client: $(APP) ## generate typed clients from the schema and run them; needs Node 20
	@rm -rf src/test/client/generated src/test/client/build
	@npm ci --loglevel=error --no-fund --no-audit --prefix src/test/client
	@npm run --silent generate --prefix src/test/client
	@npm run --silent build --prefix src/test/client
	@node src/test/client/run.mjs $(APP)

format: ## format the code
	@$(MAVEN) -q spring-javaformat:apply

validate: $(APP) ## check the data in DATA (seed-data) without serving it
	@exec $(JAVA) -jar $(APP) validate --briefing.seed-data=$(DATA)

clean: ## remove what was built
	@rm -rf target

$(APP): $(SOURCES)
	@echo "Building, which takes a moment ..."
	@$(MAVEN) -q package -Dmaven.test.skip -Dspring-javaformat.skip
	@$(JAVA) -Djarmode=tools -jar target/briefing-api.jar extract --destination $(@D) --force
	@touch $@
