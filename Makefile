# make run    serve the archive on http://127.0.0.1:8000 (PORT=… moves it)
# make demo   serve 20,000 generated articles on http://127.0.0.1:8001, in an archive of their own under var/demo
# make test   everything that CI runs
# make check  the static part of it

PYTHON ?= python3
DATA_DIR ?= $(CURDIR)/var
BIN := .venv/bin
run: PORT ?= 8000
demo: PORT ?= 8001
demo: DATA_DIR := $(CURDIR)/var/demo
export PORT DATA_DIR

.PHONY: run demo admin secret test check format messages clean

run: .venv/run secret
	@umask 027 && export SECRET_KEY="$${SECRET_KEY:-$$(cat "$(DATA_DIR)/secret_key")}" DEBUG="$${DEBUG:-0}" && \
	$(BIN)/python manage.py prepare && \
	echo "The archive is at http://127.0.0.1:$(PORT)  (stop it with Ctrl-C)" && \
	echo "Make an administrator for http://127.0.0.1:$(PORT)/admin/ with: make admin" && \
	exec $(BIN)/gunicorn --config newsarchive/gunicorn.conf.py newsarchive.wsgi

# Whatever the environment says, nothing generated goes into another database.
demo: export NOTICE := Arsip contoh: semua berita, media, dan nama di sini dibuat oleh program. (A sample archive: all is generated.)
demo: export SEARCH_ENGINE := tantivy
demo: .venv/run secret
	@umask 027 && unset DATABASE_URL && export SECRET_KEY="$$(cat "$(DATA_DIR)/secret_key")" DEBUG="$${DEBUG:-0}" && \
	$(BIN)/python -m bench.demo && $(BIN)/python manage.py prepare && \
	echo "The demonstration is at http://127.0.0.1:$(PORT)  (stop it with Ctrl-C)" && \
	exec $(BIN)/gunicorn --config newsarchive/gunicorn.conf.py newsarchive.wsgi

admin: .venv/run secret
	@umask 027 && $(BIN)/python manage.py migrate --verbosity 0 && $(BIN)/python manage.py createsuperuser

# The key is made once, readable by its owner alone; it comes from the system's random source.
secret: .venv/run
	@umask 027 && mkdir -p "$(DATA_DIR)"
	@test -s "$(DATA_DIR)/secret_key" || { umask 077 && \
	$(BIN)/python -c "import secrets; print(secrets.token_urlsafe(50))" > "$(DATA_DIR)/secret_key.new" && \
	mv "$(DATA_DIR)/secret_key.new" "$(DATA_DIR)/secret_key"; }

# What runs, and on top of it what tests: stamped, so that a second start installs nothing.
.venv/run: requirements.txt
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

.venv/test: requirements.txt requirements-dev.txt | .venv/run
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@

check: export SECRET_KEY = checked-without-any-secret-0123456789-abcdefghijklmnop
check: .venv/test
	@mkdir -p "$(DATA_DIR)"
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/djade --check --target-version 5.2 $$(find templates -name '*.html')
	$(BIN)/mypy
	$(BIN)/lint-imports
	DEBUG=1 $(BIN)/python manage.py makemigrations --check --dry-run
	DEBUG=0 HTTPS=1 $(BIN)/python -W error manage.py check --deploy --fail-level WARNING

test: check
	$(BIN)/python -m pytest --numprocesses=auto --dist=loadfile --cov --cov-report=term

format: .venv/test
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(BIN)/djade --target-version 5.2 $$(find templates -name '*.html')

# Needs gettext; what it makes is committed, so that no other machine does.
messages: .venv/test
	DEBUG=1 $(BIN)/python manage.py makemessages --all --no-wrap --no-location --no-obsolete --ignore '.venv/*' --ignore 'var/*' --ignore 'fixtures/*' --ignore 'tests/*'
	DEBUG=1 $(BIN)/python manage.py compilemessages --ignore '.venv'

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage
